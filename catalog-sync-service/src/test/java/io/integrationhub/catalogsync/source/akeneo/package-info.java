@NullMarked
package io.integrationhub.catalogsync.source.akeneo;

import org.jspecify.annotations.NullMarked;
