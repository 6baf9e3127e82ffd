package io.integrationhub.stream.flow;

import java.util.List;

/** The flows of this service: their states, and how people pause and resume them. */
public interface Flows {

    /** All flows of this instance, sorted by tenant and inlet. */
    List<FlowState> states();

    /**
     * Stops the flow from reading new records until {@link #resume}, also after a restart, and on every other instance
     * within seconds. Records in flight are finished.
     *
     * @param by who asked for it, for the audit log
     * @throws IllegalArgumentException if the flow does not exist
     */
    void pause(FlowId flow, String by);

    /**
     * Undoes {@link #pause}. The flow resumes unless another reason pauses it.
     *
     * @param by who asked for it, for the audit log
     * @throws IllegalArgumentException if the flow does not exist
     */
    void resume(FlowId flow, String by);

    /**
     * Accepts partitions that were added to a topic while records waited in it, which has paused its flow: records of
     * one key may be processed in another order than they were written.
     *
     * @param by who accepts that, for the audit log
     * @return whether the flow was paused for that reason
     * @throws IllegalArgumentException if the flow does not exist
     */
    boolean acceptPartitions(FlowId flow, String by);
}
