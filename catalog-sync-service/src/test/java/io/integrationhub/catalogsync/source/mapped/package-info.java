@NullMarked
package io.integrationhub.catalogsync.source.mapped;

import org.jspecify.annotations.NullMarked;
