@NullMarked
package io.integrationhub.catalogsync.feed;

import org.jspecify.annotations.NullMarked;
