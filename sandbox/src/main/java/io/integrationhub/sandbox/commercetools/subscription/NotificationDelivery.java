package io.integrationhub.sandbox.commercetools.subscription;

import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Commit;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Delivers the notifications about commits to the destinations of Subscriptions.
 *
 * <p>Each delivery is independent: it is delayed as the faults demand, sent, and retried with backoff until the
 * destination accepts it. Deliveries that are pending when the stand-in stops are lost, as they may be at
 * commercetools.
 */
public final class NotificationDelivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NotificationDelivery.class);
    private static final int MAX_CONCURRENT_PER_DESTINATION = 16;
    private static final Duration BACKOFF = Duration.ofMillis(100);
    private static final Duration MAX_BACKOFF = Duration.ofSeconds(5);

    /** Orders by key, not by id, so that the faults of a seed hit the same notifications in each run. */
    private static final Comparator<ObjectNode> BY_KEY =
            Comparator.comparing(subscription -> subscription.path("key").asString(""));

    private final Topics topics = new Topics();
    private final DeliveryFaults faults = new DeliveryFaults();
    private final InstantSource clock;
    private final DestinationClient client = new DestinationClient();
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Semaphore> permits = new ConcurrentHashMap<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private volatile int maxBytes = 256 * 1024;

    public NotificationDelivery(InstantSource clock) {
        this.clock = clock;
    }

    /** How unreliably notifications are delivered. */
    public DeliveryFaults faults() {
        return faults;
    }

    /** The topics behind the destinations. */
    public Topics topics() {
        return topics;
    }

    /** Rejects a Subscription whose destination does not accept the test notification. */
    public BeforeCommit testNotification() {
        return new TestNotification(this);
    }

    /** Omits the payload of notifications that are larger. */
    public void limitPayload(int bytes) {
        maxBytes = bytes;
    }

    /** Number of deliveries that are pending or in progress. */
    public long waiting() {
        return waiting.get();
    }

    /** Number of deliveries that were accepted. */
    public long delivered() {
        return delivered.get();
    }

    /** Schedules the notifications of a commit. */
    public void deliver(Commit commit) {
        Project project = commit.project();
        List<ObjectNode> subscriptions =
                project.all(Subscriptions.TYPE).stream().sorted(BY_KEY).toList();
        for (ObjectNode subscription : subscriptions) {
            String status = subscription.path("status").asString("");
            if (status.endsWith("DeliveryStopped") || status.equals("ManuallySuspended")) {
                continue;
            }
            Notifications.of(commit, subscription).forEach(notification -> schedule(notification, subscription));
        }
    }

    private void schedule(Notification notification, ObjectNode subscription) {
        Destination destination = Destination.of(subscription.path("destination"));
        for (Duration delay : faults.nextDelays()) {
            waiting.incrementAndGet();
            deliveries.execute(() -> {
                try {
                    Thread.sleep(delay);
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
        ObjectNode formatted = NotificationFormat.write(notification, subscription, maxBytes);
        Duration pause = BACKOFF;
        while (!sendWhenPermitted(destination, formatted)) {
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : pause.multipliedBy(2);
        }
    }

    private boolean sendWhenPermitted(Destination destination, ObjectNode formatted) throws InterruptedException {
        faults.awaitResumed();
        Semaphore permit =
                permits.computeIfAbsent(destination.address(), any -> new Semaphore(MAX_CONCURRENT_PER_DESTINATION));
        permit.acquire();
        try {
            return send(destination, formatted);
        } finally {
            permit.release();
        }
    }

    private boolean send(Destination destination, ObjectNode formatted) throws InterruptedException {
        try {
            if (topics.isBroken(destination.address())) {
                return false;
            }
            if (destination.type().equals(Destination.KAFKA)) {
                return client.sendToKafka(destination, formatted);
            }
            Optional<PushTarget> target = topics.target(destination.address());
            return target.isPresent()
                    && client.push(target.get(), destination, PushRequest.of(destination, formatted, clock.instant()));
        } catch (RuntimeException e) {
            log.atDebug()
                    .addKeyValue("destination", destination.type())
                    .setCause(e)
                    .log("Delivery failed");
            return false;
        }
    }

    /** Whether the destination accepts the test notification; a topic without a push target does. */
    boolean acceptsTest(Destination destination, Notification test, ObjectNode subscription) {
        if (topics.isBroken(destination.address())) {
            return false;
        }
        if (destination.type().equals(Destination.KAFKA)) {
            return client.sendToKafka(destination, NotificationFormat.write(test, subscription, maxBytes));
        }
        schedule(test, subscription);
        return true;
    }

    @Override
    public void close() {
        deliveries.shutdownNow();
        client.close();
    }
}
