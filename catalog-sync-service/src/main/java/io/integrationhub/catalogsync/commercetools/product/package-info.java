/** Products with their variants: their difference, and the target that writes them. */
@NullMarked
package io.integrationhub.catalogsync.commercetools.product;

import org.jspecify.annotations.NullMarked;
