/** Customers, with exactly the messages that commercetools sends about their changes. */
@NullMarked
package io.integrationhub.sandbox.commercetools.customer;

import org.jspecify.annotations.NullMarked;
