package io.integrationhub.pricing.quotemaster;

import io.integrationhub.core.fault.FaultCode;

/** Faults in the communication with the master of quotes. */
public enum QuoteMasterFault implements FaultCode {
    /** The mapping of the response produces neither an id nor a rejection. */
    QUOTE_RESPONSE_UNREADABLE
}
