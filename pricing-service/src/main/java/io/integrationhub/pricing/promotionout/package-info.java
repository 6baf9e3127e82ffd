/** Tells others about promotions: other services by events, and an outside system over HTTP. */
@NullMarked
package io.integrationhub.pricing.promotionout;

import org.jspecify.annotations.NullMarked;
