/**
 * Promotions as other systems need them: what a discount is called, when it is valid, and how commercetools defines it.
 */
@NullMarked
package io.integrationhub.pricing.promotion;

import org.jspecify.annotations.NullMarked;
