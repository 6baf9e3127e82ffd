/** Customers, guests and Business Units as commercetools has them: the port {@code Accounts}. */
@NullMarked
package io.integrationhub.customersync.account;

import org.jspecify.annotations.NullMarked;
