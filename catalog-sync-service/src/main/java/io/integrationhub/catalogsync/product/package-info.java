/** What a product is, and what its synchronization has to do. */
@NullMarked
package io.integrationhub.catalogsync.product;

import org.jspecify.annotations.NullMarked;
