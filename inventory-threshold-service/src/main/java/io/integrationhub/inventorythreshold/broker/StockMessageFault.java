package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.starter.fault.FaultCode;

/** Why a message about stock is parked. */
enum StockMessageFault implements FaultCode {
    /** An event about an order is no CloudEvent with a time. */
    ORDER_EVENT_MALFORMED
}
