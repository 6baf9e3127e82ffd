/** Settings of a tenant that several packages read. */
@NullMarked
package io.integrationhub.catalogsync.settings;

import org.jspecify.annotations.NullMarked;
