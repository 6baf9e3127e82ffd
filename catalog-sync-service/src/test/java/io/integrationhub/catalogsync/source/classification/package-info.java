@NullMarked
package io.integrationhub.catalogsync.source.classification;

import org.jspecify.annotations.NullMarked;
