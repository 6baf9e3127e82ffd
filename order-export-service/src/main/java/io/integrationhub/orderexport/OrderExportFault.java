package io.integrationhub.orderexport;

import io.integrationhub.core.fault.FaultCode;

/** Why it cannot be said yet what has to be done about an order. */
enum OrderExportFault implements FaultCode {
    /** The order is so new that an Approval Flow of it may not show yet. */
    ORDER_APPROVAL_UNKNOWN
}
