/**
 * Brings prices from their master to commercetools. Start at {@code PriceInFlow}.
 *
 * <pre>
 * file, webhook, poll, topic ─▶ pricein ─▶ PriceInFlow ─▶ ledger (deliveries)
 * deliveries ─▶ run: read, plan, apply ─▶ commercetools (Standalone Prices)
 * </pre>
 *
 * <p>Nouns: {@code price} is what prices are, and decides what is to be written; {@code delivery} is what a master
 * sends together.
 */
@NullMarked
package io.integrationhub.pricing;

import org.jspecify.annotations.NullMarked;
