/** Customers, with the messages about their changes and none for the changes that have none. */
@NullMarked
package io.integrationhub.sandbox.commercetools.customer;

import org.jspecify.annotations.NullMarked;
