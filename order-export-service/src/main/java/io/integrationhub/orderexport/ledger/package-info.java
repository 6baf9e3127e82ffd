/**
 * What this service records about each order: what was sent, what was reported and what was published.
 *
 * <p>PostgreSQL stores it, because a crash must not lose a receipt and two replicas must never export the same order at
 * the same time.
 */
@NullMarked
package io.integrationhub.orderexport.ledger;

import org.jspecify.annotations.NullMarked;
