/** What a customer is: as its master states it, and as commercetools has it. */
@NullMarked
package io.integrationhub.customersync.customer;

import org.jspecify.annotations.NullMarked;
