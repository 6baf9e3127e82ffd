package io.integrationhub.stream.binding;

import io.integrationhub.stream.dispatch.Dispatchers;
import io.integrationhub.stream.dispatch.KeyedDispatcher;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Drains the dispatchers before the consumers stop, so that records that end in time are acknowledged. */
final class DrainBeforeStop implements SmartLifecycle {

    private final Dispatchers dispatchers;
    private volatile boolean running;

    DrainBeforeStop(Dispatchers dispatchers) {
        this.dispatchers = dispatchers;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Drains concurrently, because all dispatchers share one timeout. */
    @Override
    public void stop() {
        running = false;
        List<Thread> drains =
                dispatchers.all().stream().map(DrainBeforeStop::drain).toList();
        for (Thread drain : drains) {
            try {
                drain.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Thread drain(KeyedDispatcher dispatcher) {
        return Thread.ofVirtual().name("drain-" + dispatcher.source().inlet()).start(dispatcher::drain);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the consumers, whose phase in spring-cloud-stream is {@code MAX_VALUE - 3000}. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
