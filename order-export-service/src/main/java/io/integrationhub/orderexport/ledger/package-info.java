/**
 * What this service remembers about each order: what was sent, what was reported, what was told.
 *
 * <p>Kept in PostgreSQL, because a crash must not forget a receipt, and because two replicas must never have the same
 * order in hands.
 */
@NullMarked
package io.integrationhub.orderexport.ledger;

import org.jspecify.annotations.NullMarked;
