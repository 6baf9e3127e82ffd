/**
 * Canonical nouns of a catalog: product types, categories and products, in the words of commercetools but independent
 * of any protocol.
 *
 * <p>Sources produce them, targets consume them. Equal content is equal: numbers are normalized, and what has no order
 * is sorted.
 */
@NullMarked
package io.integrationhub.catalogsync.catalog;

import org.jspecify.annotations.NullMarked;
