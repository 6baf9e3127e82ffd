/**
 * Keeps customers and Business Units in sync with their master and with other systems. Start at
 * {@code CustomerImportFlow}, then {@code CustomerExportFlow}.
 *
 * <pre>
 * broker ─▶ CustomerImportFlow     ─▶ customermaster (find) ─▶ ledger (claim) ─▶ commercetools (Customers)
 *        ─▶ BusinessUnitImportFlow ─▶ ledger (claim) ─▶ commercetools (BusinessUnits)
 *        ─▶ CustomerExportFlow     ─▶ account (load) ─▶ export (what was sent) ─▶ cdp (send, merge, erase)
 *        ─▶ CustomerErasureFlow    ─▶ cdp, account (erase) ─▶ erasure (stores, tombstones, receipts)
 * </pre>
 *
 * <p>Nouns: {@code customer} is what a customer is, {@code customer.change} compares, {@code customer.decision}
 * decides; {@code businessunit} and {@code address} likewise; {@code reference} is what something waits for;
 * {@code profile} is what other systems learn about a customer, a guest or a company.
 */
@NullMarked
package io.integrationhub.customersync;

import org.jspecify.annotations.NullMarked;
