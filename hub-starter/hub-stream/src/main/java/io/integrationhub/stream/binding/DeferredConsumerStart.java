package io.integrationhub.stream.binding;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.context.SmartLifecycle;

/** Starts the consumers in the background if the broker was unreachable when the service started. */
final class DeferredConsumerStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeferredConsumerStart.class);

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(2);

    /** Time to wait for a consumer that is being started when the service stops. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final TopicProvisioning topics;
    private final InputBindingLifecycle bindings;
    private final Supplier<Collection<Bindable>> all;
    private volatile boolean started;
    private volatile String problem;
    private volatile @Nullable Thread starting;

    DeferredConsumerStart(
            TopicProvisioning topics, InputBindingLifecycle bindings, Supplier<Collection<Bindable>> all) {
        this.topics = topics;
        this.bindings = bindings;
        this.all = all;
        this.problem = "the broker at " + topics.broker() + " has not responded since the start";
    }

    /** Whether all consumers have been started. */
    boolean areStarted() {
        return started;
    }

    /** Why they have not been started, for people. */
    String problem() {
        return problem;
    }

    @Override
    public void start() {
        if (topics.exist()) {
            started = true; // The bindings have started them before.
        } else {
            starting = Thread.ofVirtual().name("consumer-start").start(this::startInBackground);
        }
    }

    private void startInBackground() {
        Queue<Bindable> waiting = new ArrayDeque<>(all.get());
        try {
            while (!waiting.isEmpty()) {
                Thread.sleep(RETRY_INTERVAL);
                startPossible(waiting);
            }
            started = true;
            log.atInfo().addKeyValue("broker", topics.broker()).log("Consumers started");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The service stops.
        }
    }

    private void startPossible(Queue<Bindable> waiting) {
        try {
            if (!topics.exist()) {
                topics.provide();
            }
            while (topics.exist() && !waiting.isEmpty()) {
                bindings.startBindable(waiting.element());
                waiting.remove();
            }
        } catch (RuntimeException | Error e) {
            if (!Thread.currentThread().isInterrupted()) {
                problem = String.valueOf(e.getMessage());
                log.atError().setCause(e).log("Consumers could not be started; retrying");
            }
        }
    }

    @Override
    public void stop() {
        Thread running = starting;
        starting = null;
        started = false;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started || starting != null;
    }

    /** Starts after the consumers, stops before them and their dispatchers. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 50;
    }
}
