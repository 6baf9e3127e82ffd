package io.integrationhub.sandbox.oms;

import java.io.IOException;
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

/** Sends updates, as well or as badly as it is told to; one after the other, and again until they are taken. */
public final class OmsWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(OmsWebhooks.class);
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final InstantSource clock;
    private final LinkedBlockingQueue<JsonNode> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong unsettled = new AtomicLong();
    private final AtomicLong delivered = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Thread sender;
    private volatile Optional<WebhookTarget> target;
    private volatile WebhookManner manner = WebhookManner.GOOD;
    private volatile Random random = new Random(0);

    OmsWebhooks(Optional<WebhookTarget> target, InstantSource clock) {
        this.target = target;
        this.clock = clock;
        this.sender = Thread.ofVirtual().name("oms-webhooks").start(this::run);
    }

    /** Tells somebody else from now on. */
    public void tell(WebhookTarget other) {
        target = Optional.of(other);
    }

    /** Delivers well or badly from now on. */
    public void behave(WebhookManner other) {
        random = new Random(other.seed());
        manner = other;
    }

    /** How many requests were answered with success. */
    public long delivered() {
        return delivered.get();
    }

    /** Whether everything told so far was delivered, or dropped on purpose. */
    public boolean isIdle() {
        return unsettled.get() == 0;
    }

    void send(JsonNode update) {
        if (target.isPresent()) {
            unsettled.incrementAndGet();
            waiting.add(update);
        }
    }

    void stop() {
        sender.interrupt();
        http.shutdownNow();
    }

    private void run() {
        try {
            while (true) {
                List<JsonNode> gathered = gather(waiting.take());
                for (JsonNode update : disordered(gathered)) {
                    deliver(update);
                }
                unsettled.addAndGet(-gathered.size());
            }
        } catch (InterruptedException e) {
            // The stand-in is closed.
        }
    }

    private List<JsonNode> gather(JsonNode first) throws InterruptedException {
        List<JsonNode> gathered = new ArrayList<>(List.of(first));
        while (gathered.size() < manner.shuffleWindow()) {
            JsonNode next = waiting.poll(GATHERING.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                break;
            }
            gathered.add(next);
        }
        return gathered;
    }

    private List<JsonNode> disordered(List<JsonNode> gathered) {
        List<JsonNode> sending = new ArrayList<>();
        for (JsonNode update : gathered) {
            if (chance(manner.drops())) {
                continue;
            }
            sending.add(update);
            if (chance(manner.duplicates())) {
                sending.add(update);
            }
        }
        if (manner.shuffleWindow() > 1) {
            Collections.shuffle(sending, random);
        }
        return sending;
    }

    private boolean chance(int ofHundred) {
        return ofHundred > 0 && random.nextInt(100) < ofHundred;
    }

    private void deliver(JsonNode update) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isTaken(update)) {
            Thread.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
        delivered.incrementAndGet();
    }

    private boolean isTaken(JsonNode update) throws InterruptedException {
        try {
            HttpRequest request = OmsSignature.sign(target.orElseThrow(), update, clock.instant())
                    .timeout(DEADLINE)
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.atDebug().addKeyValue("status", status).log("webhook refused, will be sent again");
            }
            return status / 100 == 2;
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("webhook not delivered, will be sent again");
            return false;
        }
    }
}
