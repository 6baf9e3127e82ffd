/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.cart;

import org.jspecify.annotations.NullMarked;
