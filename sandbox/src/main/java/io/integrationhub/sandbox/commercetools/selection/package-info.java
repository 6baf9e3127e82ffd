/** Product Selections: which products, and which of their variants, a Store offers. */
@NullMarked
package io.integrationhub.sandbox.commercetools.selection;

import org.jspecify.annotations.NullMarked;
