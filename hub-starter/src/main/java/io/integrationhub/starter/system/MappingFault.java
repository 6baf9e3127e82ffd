package io.integrationhub.starter.system;

import io.integrationhub.starter.fault.FaultCode;

/** What goes wrong when a document is mapped. */
public enum MappingFault implements FaultCode {
    /** The expression does not fit the document, or hit a bound. */
    MAPPING_FAILED
}
