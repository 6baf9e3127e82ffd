/**
 * Edge out: sources of the catalog. Each subpackage reads one format or system and yields items of the canonical nouns;
 * what they share is here.
 */
@NullMarked
package io.integrationhub.catalogsync.source;

import org.jspecify.annotations.NullMarked;
