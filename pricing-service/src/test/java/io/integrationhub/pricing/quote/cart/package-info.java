@NullMarked
package io.integrationhub.pricing.quote.cart;

import org.jspecify.annotations.NullMarked;
