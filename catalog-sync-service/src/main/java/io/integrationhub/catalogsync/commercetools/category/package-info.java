/** Categories: their difference, and the target that writes them. */
@NullMarked
package io.integrationhub.catalogsync.commercetools.category;

import org.jspecify.annotations.NullMarked;
