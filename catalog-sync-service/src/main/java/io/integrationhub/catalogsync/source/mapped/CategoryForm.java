package io.integrationhub.catalogsync.source.mapped;

import org.jspecify.annotations.Nullable;

/**
 * A category in the neutral form.
 *
 * @param id identifies it at the source
 * @param name text, or text per language
 * @param slug text, or text per language; derived from the name if it is missing
 * @param parent id of the parent
 * @param order place among its siblings
 * @param description text, or text per language
 */
record CategoryForm(
        @Nullable String id,
        @Nullable Object name,
        @Nullable Object slug,
        @Nullable String parent,
        @Nullable Long order,
        @Nullable Object description) {}
