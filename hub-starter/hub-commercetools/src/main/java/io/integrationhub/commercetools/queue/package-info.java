/**
 * Reads notifications from the SQS queue that a tenant's Subscription delivers to: {@code QueueReader → the topic
 * hub.<tenant>.<service>.queue → NotificationRelay → the topic of the resource}.
 */
@NullMarked
package io.integrationhub.commercetools.queue;

import org.jspecify.annotations.NullMarked;
