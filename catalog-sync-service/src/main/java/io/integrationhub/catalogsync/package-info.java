/**
 * Keeps products in sync with their master. Start at {@code CatalogSyncFlow}.
 *
 * <pre>
 * broker ─▶ CatalogSyncFlow ─▶ productmaster (find)
 * </pre>
 *
 * <p>Nouns: {@code product} is what the master knows of a product, and decides what to do with it.
 */
@NullMarked
package io.integrationhub.catalogsync;

import org.jspecify.annotations.NullMarked;
