/**
 * Keeps suppliers in sync with their master. Start at {@code SupplierSyncFlow}.
 *
 * <pre>
 * broker ─▶ SupplierSyncFlow ─▶ suppliermaster (find)
 * </pre>
 *
 * <p>Nouns: {@code supplier} is what the master knows of a supplier, and decides what to do with it.
 */
@NullMarked
package io.integrationhub.suppliersync;

import org.jspecify.annotations.NullMarked;
