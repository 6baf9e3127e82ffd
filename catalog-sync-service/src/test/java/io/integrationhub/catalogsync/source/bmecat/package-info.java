@NullMarked
package io.integrationhub.catalogsync.source.bmecat;

import org.jspecify.annotations.NullMarked;
