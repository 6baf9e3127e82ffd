@NullMarked
package io.integrationhub.catalogsync.commercetools.producttype;

import org.jspecify.annotations.NullMarked;
