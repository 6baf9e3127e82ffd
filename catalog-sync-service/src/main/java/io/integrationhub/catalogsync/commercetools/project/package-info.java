/** Requests of a Project as JSON, and what the targets look up in it. */
@NullMarked
package io.integrationhub.catalogsync.commercetools.project;

import org.jspecify.annotations.NullMarked;
