@NullMarked
package io.integrationhub.catalogsync.travel;

import org.jspecify.annotations.NullMarked;
