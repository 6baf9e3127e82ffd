@NullMarked
package io.integrationhub.catalogsync.catalog;

import org.jspecify.annotations.NullMarked;
