/** What a customer is, and what its synchronization has to do. */
@NullMarked
package io.integrationhub.customersync.customer;

import org.jspecify.annotations.NullMarked;
