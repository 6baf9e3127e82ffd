package io.integrationhub.commercetools;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between the hub and commercetools. */
public enum CommercetoolsFault implements FaultCode {
    /** No response in time, no connection, or 502, 503, 504; it is unknown whether a write had its effect. */
    COMMERCETOOLS_UNREACHABLE,
    /** 429, or the tenant's own rate budget is used up. */
    COMMERCETOOLS_THROTTLED,
    /** 500, or a response that is not commercetools' (an HTML page, no body); a write may have had its effect. */
    COMMERCETOOLS_FAILED,
    /** 409, although the resource was read and the change decided again. */
    COMMERCETOOLS_CONFLICT,
    /** 400 and other rejections of a request. */
    COMMERCETOOLS_REJECTED,
    /** 401 or 403: the API client is unknown, its secret has changed, or a scope is missing. */
    COMMERCETOOLS_FORBIDDEN,
    /** 404. */
    COMMERCETOOLS_NOT_FOUND,
    /** A notification that is not JSON or names no resource. */
    NOTIFICATION_MALFORMED
}
