package io.integrationhub.commercetools.queue;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Moves the messages of one tenant's SQS queue to the hub's topic, and deletes a message only once the broker has it: a
 * crash repeats notifications and loses none. What they contain is verified behind the topic, where a record that is no
 * notification is parked with its reason.
 */
final class QueueReader {

    private static final Logger log = LoggerFactory.getLogger(QueueReader.class);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

    private final TenantId tenant;
    private final String topic;
    private final SqsQueue queue;
    private final RecordPublisher publisher;
    private final Duration maxBackoff;
    private final MeterRegistry meters;

    /** @param topic topic after the tenant */
    QueueReader(
            TenantId tenant,
            String topic,
            SqsQueue queue,
            RecordPublisher publisher,
            Duration maxBackoff,
            MeterRegistry meters) {
        this.tenant = tenant;
        this.topic = topic;
        this.queue = queue;
        this.publisher = publisher;
        this.maxBackoff = maxBackoff;
        this.meters = meters;
    }

    /** Reads until the thread is interrupted; pauses, longer each time, while the queue or the broker fails. */
    void readUntilInterrupted() {
        Duration pause = FIRST_BACKOFF;
        while (!Thread.currentThread().isInterrupted()) {
            Optional<String> problem = attempt();
            if (problem.isEmpty()) {
                pause = FIRST_BACKOFF;
                continue;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(maxBackoff) < 0 ? doubled : maxBackoff;
        }
    }

    /** Reads one batch; returns the code of what went wrong. Not even an error ends the thread that reads the queue. */
    Optional<String> attempt() {
        try {
            readBatch();
            count("ok");
            return Optional.empty();
        } catch (Fault fault) {
            return failed(fault.code().name(), String.valueOf(fault.getMessage()));
        } catch (RuntimeException | Error e) {
            return failed("UNEXPECTED_ERROR", e.getClass().getName());
        }
    }

    private Optional<String> failed(String code, String detail) {
        if (!Thread.currentThread().isInterrupted()) {
            log.atWarn()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("code", code)
                    .addKeyValue("detail", detail)
                    .log("The SQS queue cannot be read; it is tried again");
            count(code.toLowerCase(Locale.ROOT));
        }
        return Optional.of(code);
    }

    /**
     * Reads one batch.
     *
     * @throws Fault if the queue or the broker fails; the messages that were not stored stay in the queue
     */
    void readBatch() {
        List<Message> stored = new ArrayList<>();
        try {
            for (Message message : queue.receive()) {
                store(message);
                stored.add(message);
            }
        } finally {
            queue.delete(stored);
        }
    }

    private void store(Message message) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        try {
            publisher.publish(new OutboundRecord(tenant, topic, message.messageId(), body, Map.of()));
        } catch (PermanentFault tooLarge) {
            storeCoordinates(message, tooLarge);
        }
    }

    /** Stores, in place of a message that the broker rejects, a record that is parked and names it. */
    private void storeCoordinates(Message message, PermanentFault fault) {
        log.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("code", fault.code().name())
                .addKeyValue("id", message.messageId())
                .log("A message of SQS cannot be published; a record that names it is parked instead");
        byte[] body = ("{\"sqsMessage\":\"" + message.messageId() + "\"}").getBytes(StandardCharsets.UTF_8);
        publisher.publish(new OutboundRecord(tenant, topic, message.messageId(), body, Map.of()));
    }

    private void count(String outcome) {
        meters.counter("hub.queue.reads", "tenant", tenant.value(), "outcome", outcome)
                .increment();
    }
}
