/** Receives messages about quotes from commercetools, and reports of their master. */
@NullMarked
package io.integrationhub.pricing.quotebroker;

import org.jspecify.annotations.NullMarked;
