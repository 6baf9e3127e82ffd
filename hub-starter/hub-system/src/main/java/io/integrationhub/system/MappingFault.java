package io.integrationhub.system;

import io.integrationhub.core.fault.FaultCode;

/** What goes wrong when a document is mapped. */
public enum MappingFault implements FaultCode {
    /** The expression does not fit the document, or hit a bound. */
    MAPPING_FAILED
}
