/** Embedded and Standalone Prices, and the selection of the one that a line item gets. */
@NullMarked
package io.integrationhub.sandbox.commercetools.price;

import org.jspecify.annotations.NullMarked;
