/** Edge out: what the service remembers of customers and Business Units, and which of them wait for others. */
@NullMarked
package io.integrationhub.customersync.ledger;

import org.jspecify.annotations.NullMarked;
