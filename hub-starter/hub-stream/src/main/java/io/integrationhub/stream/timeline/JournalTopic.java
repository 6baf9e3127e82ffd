package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Step;
import io.integrationhub.stream.broker.BatchingProducer;
import io.integrationhub.stream.publish.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes steps to {@code hub.<tenant>.journal}, in batches and without waiting for the broker: an unavailable journal
 * delays no record's processing, only the commit of its offset.
 */
final class JournalTopic implements Journal {

    private static final Logger log = LoggerFactory.getLogger(JournalTopic.class);

    private final BatchingProducer broker;
    private final JsonMapper json;
    private final Counter lost;

    JournalTopic(BatchingProducer broker, JsonMapper json, MeterRegistry meters) {
        this.broker = broker;
        this.json = json;
        this.lost = Counter.builder("hub.journal.lost")
                .description("Steps that could not be recorded")
                .register(meters);
    }

    @Override
    public CompletableFuture<Void> record(Step step) {
        try {
            byte[] body = json.writeValueAsBytes(StepMessage.of(step));
            byte[] key = step.subject().getBytes(StandardCharsets.UTF_8);
            return broker.send(new ProducerRecord<>(Topics.name(step.tenant(), "journal"), key, body))
                    .exceptionally(this::lost);
        } catch (RuntimeException e) {
            lost(e);
            return CompletableFuture.completedFuture(null);
        }
    }

    @SuppressWarnings("NullAway") // The only value of a Void.
    private Void lost(Throwable cause) {
        lost.increment();
        log.atWarn().addKeyValue("problem", cause.getClass().getSimpleName()).log("Journal step lost");
        return null;
    }
}
