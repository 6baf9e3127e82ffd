package io.integrationhub.stream.finished;

import io.integrationhub.stream.inlet.InletId;
import java.util.concurrent.CompletableFuture;

/** Is notified of every finished record. */
public interface FinishedRecordListener {

    /** What a listener returns that stores nothing. */
    CompletableFuture<Void> NOTHING_TO_STORE = CompletableFuture.completedFuture(null);

    /**
     * Called on the record's thread; must return quickly and must not throw.
     *
     * @return completes, never with an error, when what the listener stores about the record is stored; the record's
     *     offset is committed only then
     */
    CompletableFuture<Void> onFinished(FinishedRecord finished);

    /** Another process may read some of the inlet's records from now on. Must return quickly and must not throw. */
    default void onPartitionsLost(InletId inlet) {}
}
