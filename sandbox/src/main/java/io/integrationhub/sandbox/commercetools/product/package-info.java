/** Products with their types, variants and embedded prices. */
@NullMarked
package io.integrationhub.sandbox.commercetools.product;

import org.jspecify.annotations.NullMarked;
