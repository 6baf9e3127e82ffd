/** Edge out: the port to the system that masters the prices. */
@NullMarked
package io.integrationhub.pricing.pricemaster;

import org.jspecify.annotations.NullMarked;
