@NullMarked
package io.integrationhub.catalogsync.settings;

import org.jspecify.annotations.NullMarked;
