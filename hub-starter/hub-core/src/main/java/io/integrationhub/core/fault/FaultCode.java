package io.integrationhub.core.fault;

/**
 * What went wrong: the code's name is the metric tag, the alert and the heading in the runbook.
 *
 * <p>Implemented by one small enum per edge.
 */
public interface FaultCode {

    /** The code, in capitals and underscores, for example {@code OMS_UNREACHABLE}. */
    String name();
}
