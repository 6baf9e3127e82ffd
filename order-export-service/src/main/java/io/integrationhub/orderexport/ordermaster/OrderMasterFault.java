package io.integrationhub.orderexport.ordermaster;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong between us and an order master. */
public enum OrderMasterFault implements FaultCode {
    /** The master answered something that the mapping makes neither a receipt nor a rejection of. */
    ORDER_MASTER_ANSWER_UNREADABLE,
    /** The master takes orders, but no changes or cancellations of them. */
    ORDER_MASTER_TAKES_NO_CHANGES
}
