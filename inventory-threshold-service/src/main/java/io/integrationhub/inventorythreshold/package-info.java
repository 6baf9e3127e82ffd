/**
 * Stock is sold down to a threshold without asking; below it the master is asked before an order is created. Start at
 * {@code StockCheckFlow}.
 *
 * <pre>
 * checkout ─▶ StockCheckFlow ─▶ ledger (hold, hear) · inventorymaster (ask) ─▶ accept, mark, refuse
 * broker ───▶ StockInFlow ────▶ ledger (hear) · commercetools (show)
 * broker ───▶ OrderStockFlow ─▶ commercetools (load, mark) · ledger (count, release, known)
 * broker ───▶ ReservationFlow ▶ inventorymaster (confirm, release) · ledger
 * broker ───▶ StockLevelFlow ─▶ ledger (review) · events (tell)
 * operations, broker ─▶ StockDriftFlow ─▶ inventorymaster (list) · ledger · commercetools (show)
 * </pre>
 *
 * <p>Nouns: {@code stock} has what orders want, how positions stand, and the rule that decides.
 */
@NullMarked
package io.integrationhub.inventorythreshold;

import org.jspecify.annotations.NullMarked;
