@NullMarked
package io.integrationhub.catalogsync.productmaster.http;

import org.jspecify.annotations.NullMarked;
