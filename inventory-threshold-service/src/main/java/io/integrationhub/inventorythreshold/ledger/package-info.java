/**
 * What the service knows, in PostgreSQL: the quantities that the master reported, and the holds of orders. The database
 * compares and locks, so replicas need no coordination.
 */
@NullMarked
package io.integrationhub.inventorythreshold.ledger;

import org.jspecify.annotations.NullMarked;
