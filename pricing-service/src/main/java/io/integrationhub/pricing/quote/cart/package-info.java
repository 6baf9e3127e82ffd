/** The cart of a staged quote, and what has to change in it so that it has the master's prices. */
@NullMarked
package io.integrationhub.pricing.quote.cart;

import org.jspecify.annotations.NullMarked;
