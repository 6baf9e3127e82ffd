package io.integrationhub.commercetools.queue;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between the hub and an SQS queue. */
enum QueueFault implements FaultCode {
    /** SQS does not respond, fails or throttles, or no credentials were found. */
    QUEUE_UNREACHABLE,
    /** SQS rejects the request: the queue does not exist, or the credentials are wrong or lack a permission. */
    QUEUE_REJECTED
}
