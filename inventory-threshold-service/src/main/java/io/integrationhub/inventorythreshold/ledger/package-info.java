/**
 * What the service remembers in PostgreSQL: the master's last word on each position, and the holds of orders.
 * Everything that decides is compared and locked by the database itself, so replicas need not know of each other.
 */
@NullMarked
package io.integrationhub.inventorythreshold.ledger;

import org.jspecify.annotations.NullMarked;
