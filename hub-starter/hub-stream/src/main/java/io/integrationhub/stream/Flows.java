package io.integrationhub.stream;

import java.util.List;

/** The flows of this service: what they do, and a switch for each. */
public interface Flows {

    /** All flows of this instance, by tenant and inlet. */
    List<FlowState> states();

    /**
     * Lets the flow take no new records until {@link #resume}, also after a restart and on every other instance within
     * seconds. What is in flight is finished.
     *
     * @param by who wants it so, for the audit log
     * @throws IllegalArgumentException if there is no such flow
     */
    void pause(FlowId flow, String by);

    /**
     * Takes back {@link #pause}. The flow goes on unless something else holds it.
     *
     * @param by who wants it so, for the audit log
     * @throws IllegalArgumentException if there is no such flow
     */
    void resume(FlowId flow, String by);
}
