package io.integrationhub.stream.inlet;

import java.util.List;

/** The inlets of this service: their states, and how people pause and resume them. */
public interface Inlets {

    /** All inlets of this instance, sorted by tenant and inlet. */
    List<InletState> states();

    /**
     * Stops the inlet from reading new records until {@link #resume}, also after a restart, and on every other instance
     * within seconds. Records in flight are finished.
     *
     * @param by who asked for it, for the audit log
     * @throws IllegalArgumentException if the inlet does not exist
     */
    void pause(InletId inlet, String by);

    /**
     * Undoes {@link #pause}. The inlet resumes unless another reason pauses it.
     *
     * @param by who asked for it, for the audit log
     * @throws IllegalArgumentException if the inlet does not exist
     */
    void resume(InletId inlet, String by);

    /**
     * Accepts partitions that were added to a topic while records waited in it, which has paused its inlet: records of
     * one key may be processed in another order than they were written.
     *
     * @param by who accepts that, for the audit log
     * @return whether the inlet was paused for that reason
     * @throws IllegalArgumentException if the inlet does not exist
     */
    boolean acceptPartitions(InletId inlet, String by);
}
