/** Events about products for the other services. */
@NullMarked
package io.integrationhub.catalogsync.productevents;

import org.jspecify.annotations.NullMarked;
