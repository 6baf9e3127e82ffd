/** What is done about a customer in commercetools, decided from its master's state and what is known so far. */
@NullMarked
package io.integrationhub.customersync.customer.decision;

import org.jspecify.annotations.NullMarked;
