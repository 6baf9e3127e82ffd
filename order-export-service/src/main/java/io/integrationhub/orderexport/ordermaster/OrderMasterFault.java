package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.core.fault.FaultCode;

/** Faults in the communication with an order master. */
public enum OrderMasterFault implements FaultCode {
    /** The mapping of the response produces neither a receipt nor a rejection. */
    ORDER_MASTER_RESPONSE_UNREADABLE
}
