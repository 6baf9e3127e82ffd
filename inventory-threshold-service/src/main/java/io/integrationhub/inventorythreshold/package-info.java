/**
 * Sells stock down to a threshold without querying its master; below the threshold, the master is queried before an
 * order is created. Start at {@code checkout.StockCheckFlow}.
 *
 * <pre>
 * checkout ───────▶ StockCheckFlow ─────▶ ledger (hold, record) · inventorymaster (query, reserve) ─▶ accept, mark, reject
 * stockin ────────▶ StockInFlow ────────▶ ledger (record) · commercetools (write)
 * entry ──────────▶ InventoryEntryFlow ─▶ commercetools (read, write) · ledger
 * hold ───────────▶ OrderHoldFlow ──────▶ commercetools (load, mark) · ledger (hold, release)
 * reservation ────▶ ReservationFlow ────▶ inventorymaster (confirm, release) · ledger
 * levels ─────────▶ StockLevelFlow ─────▶ ledger (detect) · broker (publish)
 * reconciliation ─▶ ReconciliationFlow ─▶ inventorymaster (query, list) · ledger · commercetools (write)
 * </pre>
 *
 * <p>Nouns: {@code stock} has positions and what is available of them, {@code order} has orders and the decision
 * whether they can have the stock they demand.
 */
@NullMarked
package io.integrationhub.inventorythreshold;

import org.jspecify.annotations.NullMarked;
