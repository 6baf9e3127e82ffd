/**
 * Brings product types, categories and products from their sources into commercetools. Start at
 * {@code CatalogImportFlow}.
 *
 * <pre>
 * file, message ─▶ CatalogImportFlow ─▶ delivery (store), run (request)
 * run           ─▶ feed ─▶ source (read) ─▶ plan ─▶ commercetools (product types, categories ─▶ products) ─▶ productevents
 * </pre>
 *
 * <p>Nouns: {@code catalog} is the catalog in the words of commercetools, independent of any source.
 */
@NullMarked
package io.integrationhub.catalogsync;

import org.jspecify.annotations.NullMarked;
