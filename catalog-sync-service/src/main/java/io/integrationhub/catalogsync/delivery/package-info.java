/** Deliveries of sources, stored until they are no longer needed. */
@NullMarked
package io.integrationhub.catalogsync.delivery;

import org.jspecify.annotations.NullMarked;
