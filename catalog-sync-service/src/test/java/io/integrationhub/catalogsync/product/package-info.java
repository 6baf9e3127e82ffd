@NullMarked
package io.integrationhub.catalogsync.product;

import org.jspecify.annotations.NullMarked;
