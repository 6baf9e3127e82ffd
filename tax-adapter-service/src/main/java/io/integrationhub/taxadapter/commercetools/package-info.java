/** Carts and orders of commercetools: read as questions about tax, and written as update actions. */
@NullMarked
package io.integrationhub.taxadapter.commercetools;

import org.jspecify.annotations.NullMarked;
