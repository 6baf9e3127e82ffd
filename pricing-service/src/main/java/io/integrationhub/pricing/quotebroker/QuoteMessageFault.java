package io.integrationhub.pricing.quotebroker;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about a quote is parked. */
enum QuoteMessageFault implements FaultCode {
    /** The master of quotes rejected a quote request. */
    QUOTE_REQUEST_REJECTED,
    /** The master of quotes did not accept how far a negotiation is. */
    QUOTE_STATUS_REJECTED,
    /** A report of the master cannot be read. */
    QUOTE_REPORT_MALFORMED,
    /** A report is about a quote request that does not exist. */
    QUOTE_REQUEST_NOT_FOUND,
    /** A report arrived after the negotiation had ended. */
    QUOTE_REPORT_TOO_LATE
}
