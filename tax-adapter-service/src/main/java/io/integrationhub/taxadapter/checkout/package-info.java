/** Where commercetools asks for taxes: the API Extension on carts. */
@NullMarked
package io.integrationhub.taxadapter.checkout;

import org.jspecify.annotations.NullMarked;
