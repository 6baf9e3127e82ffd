package io.integrationhub.system.document;

import io.integrationhub.core.fault.FaultCode;

/** Faults of documents with many items. */
public enum InboundFault implements FaultCode {
    /** More items of a document are unreadable than the tenant allows; none of it was applied. */
    ERROR_BUDGET_EXCEEDED
}
