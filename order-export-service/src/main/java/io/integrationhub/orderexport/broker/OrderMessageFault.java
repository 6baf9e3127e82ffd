package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about an order is parked. */
enum OrderMessageFault implements FaultCode {
    /** The order master does not take the order. */
    ORDER_REJECTED,
    /** A report speaks of an order that commercetools does not have. */
    ORDER_UNKNOWN,
    /** A report speaks of statuses or lines that neither the configuration nor the order knows. */
    ORDER_REPORT_NOT_UNDERSTOOD,
    /** A report lacks what every report must say, or is no JSON. */
    ORDER_REPORT_MALFORMED
}
