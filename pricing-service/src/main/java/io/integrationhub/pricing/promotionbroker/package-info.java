/** Receives changes of promotions from commercetools, and finds those that were deleted unnoticed. */
@NullMarked
package io.integrationhub.pricing.promotionbroker;

import org.jspecify.annotations.NullMarked;
