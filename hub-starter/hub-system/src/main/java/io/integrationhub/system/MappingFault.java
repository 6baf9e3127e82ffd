package io.integrationhub.system;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong when a document is mapped. */
public enum MappingFault implements FaultCode {
    /** The expression does not fit the document, or exceeded a limit. */
    MAPPING_FAILED
}
