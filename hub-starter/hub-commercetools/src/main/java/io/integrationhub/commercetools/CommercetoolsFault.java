package io.integrationhub.commercetools;

import io.integrationhub.core.fault.FaultCode;

/** What goes wrong between the hub and commercetools. */
public enum CommercetoolsFault implements FaultCode {
    /** No answer in time, no connection, or 502, 503, 504; whether a write had its effect is unknown. */
    COMMERCETOOLS_UNREACHABLE,
    /** 429, or the tenant's own rate budget is used up. */
    COMMERCETOOLS_THROTTLED,
    /** 500, or an answer that is not commercetools' (an HTML page, no body); a write may have happened. */
    COMMERCETOOLS_FAILED,
    /** 409 although it was read and decided again. */
    COMMERCETOOLS_CONFLICT,
    /** 400 and other refusals of what was asked. */
    COMMERCETOOLS_REFUSED,
    /** 401 or 403: the API client is unknown, its secret has changed, or a scope is missing. */
    COMMERCETOOLS_FORBIDDEN,
    /** 404. */
    COMMERCETOOLS_NOT_FOUND,
    /** A notification that is no JSON, or has no resource to look at. */
    NOTIFICATION_MALFORMED
}
