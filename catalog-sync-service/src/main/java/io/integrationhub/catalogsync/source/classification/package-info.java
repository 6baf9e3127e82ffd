/**
 * Product types from classifications. A class becomes a product type and its features become attributes; without a
 * classification's file, the types of attributes are inferred from the values that a source states.
 *
 * <p>An attribute has the same type in the whole Project, so that its type depends on the feature alone.
 */
@NullMarked
package io.integrationhub.catalogsync.source.classification;

import org.jspecify.annotations.NullMarked;
