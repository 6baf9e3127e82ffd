/**
 * Catalogs in BMEcat 1.2, 2005, 2005.1 and 2005.2, in the dialects of ETIM and 2005+onto.
 *
 * <p>A document is read twice: first to learn its classes, features and categories, which stand after the articles in
 * part; then to convert its articles. Both times in constant memory. Elements are found by local name, because real
 * documents agree neither on namespaces nor on order; {@code ARTICLE} of 1.2 and {@code PRODUCT} of 2005 are the same.
 */
@NullMarked
package io.integrationhub.catalogsync.source.bmecat;

import org.jspecify.annotations.NullMarked;
