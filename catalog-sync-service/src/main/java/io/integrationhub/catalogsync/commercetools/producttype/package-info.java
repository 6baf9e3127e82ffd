/** Product types: their difference, and the target that writes them. */
@NullMarked
package io.integrationhub.catalogsync.commercetools.producttype;

import org.jspecify.annotations.NullMarked;
