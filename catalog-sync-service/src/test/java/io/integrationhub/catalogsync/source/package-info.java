@NullMarked
package io.integrationhub.catalogsync.source;

import org.jspecify.annotations.NullMarked;
