/** Customers and their tokens in commercetools. */
@NullMarked
package io.integrationhub.emailnotifier.commercetools.customer;

import org.jspecify.annotations.NullMarked;
