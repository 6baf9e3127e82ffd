/**
 * Orders out to the system that owns them, their progress back to commercetools. Start at {@code OrderExportFlow}.
 *
 * <pre>
 * broker ─▶ OrderExportFlow ──▶ commercetools (load, record) · ordermaster (place, amend, cancel) · ledger · events
 * broker ─▶ OrderProgressFlow ─▶ commercetools (find, change) · ledger (newest word per aspect) · events
 * </pre>
 *
 * <p>Nouns: {@code order} is what was sold and how far it got, {@code progress} is what the order master reports.
 */
@NullMarked
package io.integrationhub.orderexport;

import org.jspecify.annotations.NullMarked;
