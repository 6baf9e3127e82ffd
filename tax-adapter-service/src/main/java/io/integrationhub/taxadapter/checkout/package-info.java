/** The API Extension by which commercetools asks for the taxes of a cart. */
@NullMarked
package io.integrationhub.taxadapter.checkout;

import org.jspecify.annotations.NullMarked;
