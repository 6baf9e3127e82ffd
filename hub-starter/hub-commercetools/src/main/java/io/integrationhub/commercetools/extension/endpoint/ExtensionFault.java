package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.fault.FaultCode;

/** Why the tenant's failure policy responds to a call instead of the handler. */
enum ExtensionFault implements FaultCode {
    /** The handler did not respond before the deadline. */
    EXTENSION_TIMEOUT,
    /** All of the tenant's concurrent calls are in use. */
    EXTENSION_BUSY,
    /** The handler has a defect: it threw something other than a fault. */
    EXTENSION_FAILED,
    /** The handler returned more update actions than commercetools accepts. */
    EXTENSION_TOO_MANY_ACTIONS,
    /** The body exceeds the tenant's limit, or did not arrive completely. */
    EXTENSION_BODY_UNREADABLE,
    /** The body is not a call of this Extension. */
    EXTENSION_BODY_UNSUPPORTED
}
