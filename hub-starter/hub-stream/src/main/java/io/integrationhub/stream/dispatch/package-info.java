/**
 * Processes the records of one consumer: in order per key, concurrently across keys, committed without skipping any.
 *
 * <p>Start with {@code KeyedDispatcher}: the consumer hands it a record, {@code backlog} holds it until its key's turn,
 * {@code RecordProcessor} processes it on a virtual thread, {@code RetryBudget} decides what follows a failure.
 */
@NullMarked
package io.integrationhub.stream.dispatch;

import org.jspecify.annotations.NullMarked;
