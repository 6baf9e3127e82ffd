/** Quotes in commercetools: the port {@code Quotes}, its hidden adapter, and the sweeps. */
@NullMarked
package io.integrationhub.pricing.commercetools.quote;

import org.jspecify.annotations.NullMarked;
