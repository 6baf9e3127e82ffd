/** Polls systems that send no webhooks: {@code PollJob → HttpPoll → EventPages}, continuing from a stored cursor. */
@NullMarked
package io.integrationhub.system.poll;

import org.jspecify.annotations.NullMarked;
