/**
 * Keeps prices in sync with their master. Start at {@code PricingFlow}.
 *
 * <pre>
 * broker ─▶ PricingFlow ─▶ pricemaster (find)
 * </pre>
 *
 * <p>Nouns: {@code price} is what the master knows of a price, and decides what to do with it.
 */
@NullMarked
package io.integrationhub.pricing;

import org.jspecify.annotations.NullMarked;
