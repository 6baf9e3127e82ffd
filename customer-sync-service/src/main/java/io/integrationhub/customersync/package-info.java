/**
 * Keeps customers and Business Units in sync with their master. Start at {@code CustomerImportFlow}.
 *
 * <pre>
 * broker ─▶ CustomerImportFlow     ─▶ customermaster (find) ─▶ ledger (claim) ─▶ commercetools (Customers)
 *        ─▶ BusinessUnitImportFlow ─▶ ledger (claim) ─▶ commercetools (BusinessUnits)
 * </pre>
 *
 * <p>Nouns: {@code customer} is what a customer is, {@code customer.change} compares, {@code customer.decision}
 * decides; {@code businessunit} and {@code address} likewise; {@code reference} is what something waits for.
 */
@NullMarked
package io.integrationhub.customersync;

import org.jspecify.annotations.NullMarked;
