package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about an order is parked. */
enum OrderMessageFault implements FaultCode {
    /** The order master rejected the order. */
    ORDER_REJECTED,
    /** The order master has the order but rejected its change or cancellation. */
    ORDER_CHANGE_REJECTED,
    /** The order master rejected a return that was advised in the shop. */
    ORDER_RETURN_REJECTED,
    /** A system that receives copies of orders rejected one. */
    ORDER_COPY_REJECTED,
    /** An order from before cannot be read. */
    ORDER_HISTORY_MALFORMED,
    /** The amounts of an order from before do not add up. */
    ORDER_HISTORY_INCONSISTENT,
    /** A report is about an order that does not exist in commercetools. */
    ORDER_NOT_FOUND,
    /** A report contains something that neither the configuration nor the order knows; the rest was applied. */
    ORDER_REPORT_UNSUPPORTED,
    /** A report is not valid JSON or lacks a mandatory value. */
    ORDER_REPORT_MALFORMED
}
