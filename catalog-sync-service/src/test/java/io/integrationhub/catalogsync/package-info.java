@NullMarked
package io.integrationhub.catalogsync;

import org.jspecify.annotations.NullMarked;
