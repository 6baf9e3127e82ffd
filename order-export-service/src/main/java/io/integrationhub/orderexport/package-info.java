/**
 * Exports orders to the order master and brings their progress back to commercetools. Start at {@code OrderExportFlow}.
 *
 * <pre>
 * broker ─▶ OrderExportFlow ───▶ commercetools (load, record) · ordermaster (place, amend, cancel) · ledger · events
 * broker ─▶ OrderProgressFlow ─▶ commercetools (find, change) · ledger (newest value per field) · events
 * </pre>
 *
 * <p>Nouns: {@code order} is what was sold and its status, {@code export} decides what to send to the order master,
 * {@code progress} is what the order master reports.
 */
@NullMarked
package io.integrationhub.orderexport;

import org.jspecify.annotations.NullMarked;
