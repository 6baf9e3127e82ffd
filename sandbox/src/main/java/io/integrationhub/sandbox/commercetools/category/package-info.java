/** Categories: a tree, in which products are. */
@NullMarked
package io.integrationhub.sandbox.commercetools.category;

import org.jspecify.annotations.NullMarked;
