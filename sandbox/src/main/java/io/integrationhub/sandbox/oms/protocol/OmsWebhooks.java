package io.integrationhub.sandbox.oms.protocol;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Sends updates by webhook, one at a time, and retries until they are accepted; can be made unreliable. */
public final class OmsWebhooks {

    private static final Logger log = LoggerFactory.getLogger(OmsWebhooks.class);
    private static final Duration SHUFFLE_WAIT = Duration.ofMillis(200);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long BACKOFF_MILLIS = 200;
    private static final long MAX_BACKOFF_MILLIS = 5_000;

    private final InstantSource clock;
    private final LinkedBlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
    private final AtomicLong pending = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Thread sender;
    private volatile Optional<Target> target;
    private volatile Faults faults = Faults.NONE;
    private volatile Random random = new Random(0);

    /**
     * The endpoint that receives updates.
     *
     * @param url receives each update as a {@code POST}
     * @param secret signs the updates
     */
    public record Target(URI url, String secret) {

        /** Never prints the secret. */
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    /**
     * How unreliably webhooks are sent; the same seed affects the same updates.
     *
     * @param duplicates percentage of updates that are sent twice
     * @param drops percentage of updates that are never sent
     * @param shuffleWindow number of updates that are collected and then sent in random order; 1 keeps the order
     * @param seed of the random decisions
     */
    public record Faults(int duplicates, int drops, int shuffleWindow, long seed) {

        /** Sends each update once and in order. */
        public static final Faults NONE = new Faults(0, 0, 1, 0);

        public Faults {
            if (shuffleWindow < 1) {
                throw new IllegalArgumentException("shuffleWindow must be at least 1");
            }
        }
    }

    /**
     * Starts a sender.
     *
     * @param target empty to send nothing until {@link #sendTo} names one
     */
    public OmsWebhooks(Optional<Target> target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
        this.sender = Thread.ofVirtual().name("oms-webhooks").start(this::run);
    }

    /** Sends updates to this endpoint from now on. */
    public void sendTo(Target other) {
        target = Optional.of(other);
    }

    /** Sends with these faults from now on. */
    public void setFaults(Faults other) {
        random = new Random(other.seed());
        faults = other;
    }

    /** Number of requests that got a successful response. */
    public long delivered() {
        return delivered.get();
    }

    /** Whether every update so far was delivered or intentionally dropped. */
    public boolean isIdle() {
        return pending.get() == 0;
    }

    void send(JsonNode update) {
        if (target.isPresent()) {
            pending.incrementAndGet();
            queue.add(update);
        }
    }

    /** Stops sending; pending updates are lost. */
    public void stop() {
        sender.interrupt();
        http.shutdownNow();
    }

    private void run() {
        try {
            while (true) {
                List<JsonNode> window = collect(queue.take());
                for (JsonNode update : withFaults(window)) {
                    deliver(update);
                }
                pending.addAndGet(-window.size());
            }
        } catch (InterruptedException e) {
            // The stand-in was closed.
        }
    }

    private List<JsonNode> collect(JsonNode first) throws InterruptedException {
        List<JsonNode> window = new ArrayList<>(List.of(first));
        while (window.size() < faults.shuffleWindow()) {
            JsonNode next = queue.poll(SHUFFLE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                break;
            }
            window.add(next);
        }
        return window;
    }

    private List<JsonNode> withFaults(List<JsonNode> window) {
        List<JsonNode> sending = new ArrayList<>();
        for (JsonNode update : window) {
            if (chance(faults.drops())) {
                continue;
            }
            sending.add(update);
            if (chance(faults.duplicates())) {
                sending.add(update);
            }
        }
        if (faults.shuffleWindow() > 1) {
            Collections.shuffle(sending, random);
        }
        return sending;
    }

    private boolean chance(int percentage) {
        return percentage > 0 && random.nextInt(100) < percentage;
    }

    private void deliver(JsonNode update) throws InterruptedException {
        long pause = BACKOFF_MILLIS;
        while (!isAccepted(update)) {
            Thread.sleep(pause);
            pause = Math.min(MAX_BACKOFF_MILLIS, pause * 2);
        }
        delivered.incrementAndGet();
    }

    private boolean isAccepted(JsonNode update) throws InterruptedException {
        try {
            HttpRequest request = WebhookSignature.sign(target.orElseThrow(), update, clock.instant())
                    .timeout(DEADLINE)
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                log.atDebug().addKeyValue("status", status).log("Webhook rejected, retrying");
            }
            return status / 100 == 2;
        } catch (IOException e) {
            log.atDebug().setCause(e).log("Webhook not delivered, retrying");
            return false;
        }
    }
}
