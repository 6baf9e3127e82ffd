/**
 * A stand-in for an order management system (OMS) that keeps a ledger of everything it did.
 *
 * <p>It accepts orders over HTTP and rejects whatever violates its schema, reports progress and stock by webhook and by
 * poll, and can be made slow, unreachable or unreliable, in code and through its admin API.
 */
@NullMarked
package io.integrationhub.sandbox.oms;

import org.jspecify.annotations.NullMarked;
