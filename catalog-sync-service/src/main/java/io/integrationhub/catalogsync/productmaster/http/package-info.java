/** The product master over HTTP, with a mapping of its responses. */
@NullMarked
package io.integrationhub.catalogsync.productmaster.http;

import org.jspecify.annotations.NullMarked;
