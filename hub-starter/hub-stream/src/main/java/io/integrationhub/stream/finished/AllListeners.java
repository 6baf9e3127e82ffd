package io.integrationhub.stream.finished;

import io.integrationhub.stream.inlet.InletId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Notifies several listeners; completes when all have stored what they store. */
public record AllListeners(List<FinishedRecordListener> listeners) implements FinishedRecordListener {

    public AllListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        CompletableFuture<Void> stored = NOTHING_TO_STORE;
        for (FinishedRecordListener listener : listeners) {
            CompletableFuture<Void> next = listener.onFinished(finished);
            if (!next.isDone()) {
                stored = stored.isDone() ? next : CompletableFuture.allOf(stored, next);
            }
        }
        return stored;
    }

    @Override
    public void onPartitionsLost(InletId inlet) {
        listeners.forEach(listener -> listener.onPartitionsLost(inlet));
    }
}
