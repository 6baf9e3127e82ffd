@NullMarked
package io.integrationhub.catalogsync.commercetools.category;

import org.jspecify.annotations.NullMarked;
