/** Edge out: the port to the system that masters the products. */
@NullMarked
package io.integrationhub.catalogsync.productmaster;

import org.jspecify.annotations.NullMarked;
