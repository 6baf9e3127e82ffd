/** Promotions in commercetools: the port {@code Promotions}, its hidden adapter, and the sweeps. Nothing is written. */
@NullMarked
package io.integrationhub.pricing.commercetools.promotion;

import org.jspecify.annotations.NullMarked;
