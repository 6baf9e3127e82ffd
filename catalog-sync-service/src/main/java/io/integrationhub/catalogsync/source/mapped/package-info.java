/**
 * Catalogs in any other form: JSON, lines of JSON, CSV or XML, whose items the tenant's mapping translates to a neutral
 * form. A document is read twice, first to learn its product types, as that of BMEcat.
 */
@NullMarked
package io.integrationhub.catalogsync.source.mapped;

import org.jspecify.annotations.NullMarked;
