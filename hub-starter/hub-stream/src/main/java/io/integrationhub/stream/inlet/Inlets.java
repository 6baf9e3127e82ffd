package io.integrationhub.stream.inlet;

import java.util.List;

/** The inlets of this service, one of each name per tenant: their states, and how people pause and resume them. */
public interface Inlets {

    /** All inlets of this instance, sorted by tenant and name. */
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
}
