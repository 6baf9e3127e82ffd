package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.project.Committed;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers what commits have to tell. Each delivery is on its own: it waits its time, is sent, and is tried again with
 * back-off until it is taken. What is not delivered when the stand-in stops is lost, as it may be with the real one.
 */
public final class Postman implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE_PER_DESTINATION = 16;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** So that the faults of a seed fall on the same notifications, whatever the ids. */
    private static final Comparator<ObjectNode> BY_KEY =
            Comparator.comparing(subscription -> subscription.path("key").asString(""));

    private final Topics topics;
    private final DeliveryFaults faults;
    private final InstantSource clock;
    private final Couriers couriers = new Couriers();
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private volatile int maxBytes = 256 * 1024;

    public Postman(Topics topics, DeliveryFaults faults, InstantSource clock) {
        this.topics = topics;
        this.faults = faults;
        this.clock = clock;
    }

    /** Larger notifications come without their payload. */
    public void limitPayload(int bytes) {
        maxBytes = bytes;
    }

    /** How many deliveries wait or are tried right now. */
    public long waiting() {
        return waiting.get();
    }

    /** How many deliveries were taken. */
    public long delivered() {
        return delivered.get();
    }

    /** Called for each commit. */
    public void deliver(Committed committed) {
        ProjectState project = committed.project();
        List<ObjectNode> subscriptions =
                project.all(Subscriptions.TYPE).stream().sorted(BY_KEY).toList();
        for (ObjectNode subscription : subscriptions) {
            String status = subscription.path("status").asString("");
            if (status.endsWith("DeliveryStopped") || status.equals("ManuallySuspended")) {
                continue;
            }
            Notifications.of(committed, subscription).forEach(notification -> plan(notification, subscription));
        }
    }

    private void plan(Notification notification, ObjectNode subscription) {
        Destination destination = Destination.of(subscription.path("destination"));
        for (Duration wait : faults.plan()) {
            waiting.incrementAndGet();
            deliveries.execute(() -> {
                try {
                    Thread.sleep(wait);
                    deliver(notification, subscription, destination);
                    delivered.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    waiting.decrementAndGet();
                }
            });
        }
    }

    private void deliver(Notification notification, ObjectNode subscription, Destination destination)
            throws InterruptedException {
        ObjectNode written = Formats.write(notification, subscription, maxBytes);
        Semaphore place = places.computeIfAbsent(destination.address(), any -> new Semaphore(AT_ONCE_PER_DESTINATION));
        Duration pause = FIRST_PAUSE;
        while (true) {
            faults.awaitGoing();
            boolean taken;
            place.acquire();
            try {
                taken = send(destination, written);
            } finally {
                place.release();
            }
            if (taken) {
                return;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private boolean send(Destination destination, ObjectNode written) throws InterruptedException {
        try {
            if (destination.type().equals(Destination.KAFKA)) {
                return !topics.isBroken(destination.address()) && couriers.toKafka(destination, written);
            }
            PushTarget target = topics.target(destination.address()).orElse(null);
            return target != null
                    && !topics.isBroken(destination.address())
                    && couriers.push(target, destination, Wrapping.of(destination, written, clock.instant()));
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("destination", destination.type())
                    .setCause(e)
                    .log("A delivery failed");
            return false;
        }
    }

    /** Whether the destination takes the first notification; a topic that nobody reads yet does. */
    boolean takes(Destination destination, Notification test, ObjectNode subscription) {
        if (topics.isBroken(destination.address())) {
            return false;
        }
        if (destination.type().equals(Destination.KAFKA)) {
            return couriers.toKafka(destination, Formats.write(test, subscription, maxBytes));
        }
        plan(test, subscription);
        return true;
    }

    @Override
    public void close() {
        deliveries.shutdownNow();
        couriers.close();
    }
}
