package io.integrationhub.orderexport;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;

/** Why it cannot be decided yet what has to be done about an order. */
enum OrderExportFault implements FaultCode {
    /** The order is so new that its Approval Flow may not exist yet. */
    ORDER_APPROVAL_UNKNOWN;

    static TransientFault approvalUnknown(String detail) {
        return new TransientFault(ORDER_APPROVAL_UNKNOWN, detail);
    }
}
