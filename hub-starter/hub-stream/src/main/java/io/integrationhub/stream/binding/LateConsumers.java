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

/** Starts the consumers in the background when the broker was away while the service started. */
final class LateConsumers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LateConsumers.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** For a consumer that is just being started when the service stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicsAtStart topics;
    private final InputBindingLifecycle bindings;
    private final Supplier<Collection<Bindable>> all;
    private volatile boolean consuming;
    private volatile String obstacle;
    private volatile @Nullable Thread starting;

    LateConsumers(TopicsAtStart topics, InputBindingLifecycle bindings, Supplier<Collection<Bindable>> all) {
        this.topics = topics;
        this.bindings = bindings;
        this.all = all;
        this.obstacle = "the broker at " + topics.broker() + " has not answered since the start";
    }

    /** Whether all consumers have been started. */
    boolean areConsuming() {
        return consuming;
    }

    /** Why they have not, for people. */
    String obstacle() {
        return obstacle;
    }

    @Override
    public void start() {
        if (topics.areThere()) {
            consuming = true; // started in good order, before this
        } else {
            starting = Thread.ofVirtual().name("late-consumers").start(this::startLater);
        }
    }

    private void startLater() {
        Queue<Bindable> waiting = new ArrayDeque<>(all.get());
        try {
            while (!waiting.isEmpty()) {
                Thread.sleep(PAUSE);
                startWhatCan(waiting);
            }
            consuming = true;
            log.atInfo().addKeyValue("broker", topics.broker()).log("The consumers have started");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the service stops
        }
    }

    private void startWhatCan(Queue<Bindable> waiting) {
        try {
            if (!topics.areThere()) {
                topics.provide();
            }
            while (topics.areThere() && !waiting.isEmpty()) {
                bindings.startBindable(waiting.element());
                waiting.remove();
            }
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                obstacle = String.valueOf(e.getMessage());
                log.atError().setCause(e).log("Consumers do not start; it is tried again");
            }
        }
    }

    @Override
    public void stop() {
        Thread running = starting;
        starting = null;
        consuming = false;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return consuming || starting != null;
    }

    /** After the consumers, and stopped before they and their dispatchers are. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 50;
    }
}
