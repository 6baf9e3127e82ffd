@NullMarked
package io.integrationhub.catalogsync.commercetools.change;

import org.jspecify.annotations.NullMarked;
