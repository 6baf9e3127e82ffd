@NullMarked
package io.integrationhub.catalogsync.commercetools.product;

import org.jspecify.annotations.NullMarked;
