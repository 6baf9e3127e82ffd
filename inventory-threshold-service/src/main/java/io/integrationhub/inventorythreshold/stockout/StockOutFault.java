package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.core.fault.FaultCode;

/** Why a quantity could not be sent to another system. */
enum StockOutFault implements FaultCode {
    /** The system rejected it. */
    STOCK_RECEIVER_REJECTED,
    /** An event about stock cannot be read. */
    STOCK_EVENT_MALFORMED
}
