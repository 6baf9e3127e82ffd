@NullMarked
package io.integrationhub.catalogsync.source.xml;

import org.jspecify.annotations.NullMarked;
