/**
 * Takes the records of one consumer to their endings: in order per key, side by side across keys, acknowledged in
 * order.
 *
 * <p>Start with {@code KeyedDispatcher}: the consumer hands it a record, {@code Backlog} keeps it until its key's turn,
 * {@code RecordTaker} takes it to its ending on a virtual thread, {@code RetryBudget} says what follows a failure.
 */
@NullMarked
package io.integrationhub.stream.dispatch;

import org.jspecify.annotations.NullMarked;
