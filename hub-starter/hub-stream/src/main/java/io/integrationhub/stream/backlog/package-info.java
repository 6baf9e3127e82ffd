/**
 * The records that an inlet's consumers have read and not settled: what waits, what is processed, and which offsets may
 * be committed. Start with {@code Backlog}.
 */
@NullMarked
package io.integrationhub.stream.backlog;

import org.jspecify.annotations.NullMarked;
