package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.core.fault.FaultCode;

/** Why commercetools gets the tenant's choice instead of an answer. */
enum ExtensionFault implements FaultCode {
    /** The handler had no answer before the deadline. */
    EXTENSION_LATE,
    /** As many of the tenant's calls as are allowed are being answered, or hang. */
    EXTENSION_BUSY,
    /** The handler made a mistake: it threw something that is no fault. */
    EXTENSION_FAILED,
    /** The handler gave more update actions than commercetools takes. */
    EXTENSION_TOO_MANY_ACTIONS,
    /** The body is larger than the tenant's limit, or did not arrive completely. */
    EXTENSION_BODY_UNREADABLE,
    /** The body is no call of this Extension. */
    EXTENSION_BODY_NOT_UNDERSTOOD
}
