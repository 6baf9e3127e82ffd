/** What carts and orders of commercetools only refer to: channels, categories and customers. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.shop;

import org.jspecify.annotations.NullMarked;
