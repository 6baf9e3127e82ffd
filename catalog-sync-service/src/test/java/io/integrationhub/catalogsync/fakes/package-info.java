@NullMarked
package io.integrationhub.catalogsync.fakes;

import org.jspecify.annotations.NullMarked;
