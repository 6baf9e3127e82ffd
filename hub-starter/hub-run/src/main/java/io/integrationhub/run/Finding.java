package io.integrationhub.run;

import io.integrationhub.core.fault.FaultCode;

/**
 * Something that a person should know about one place of the source.
 *
 * @param code code that is a heading in the runbook, as of faults
 * @param message one sentence for people, with the value that is wrong where that is no secret and no personal data
 */
public record Finding(String code, Severity severity, Place place, String message) {

    /** What a finding means for its item. */
    public enum Severity {
        /** The item is left out, and the finding counts against the error budget. */
        ERROR,
        /** The item is used. */
        WARNING
    }

    /** A finding whose item is left out. */
    public static Finding error(FaultCode code, Place place, String message) {
        return new Finding(code.name(), Severity.ERROR, place, message);
    }

    /** A finding whose item is used. */
    public static Finding warning(FaultCode code, Place place, String message) {
        return new Finding(code.name(), Severity.WARNING, place, message);
    }
}
