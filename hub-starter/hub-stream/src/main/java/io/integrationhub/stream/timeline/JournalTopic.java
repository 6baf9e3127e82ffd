package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Step;
import io.integrationhub.stream.broker.BrokerConnection;
import io.integrationhub.stream.publish.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes steps to {@code hub.<tenant>.journal} without waiting for the broker: an unavailable journal delays nothing.
 */
final class JournalTopic implements Journal {

    private static final Logger log = LoggerFactory.getLogger(JournalTopic.class);

    private final BrokerConnection broker;
    private final JsonMapper json;
    private final Counter lost;

    JournalTopic(BrokerConnection broker, JsonMapper json, MeterRegistry meters) {
        this.broker = broker;
        this.json = json;
        this.lost = Counter.builder("hub.journal.lost")
                .description("Steps that could not be recorded")
                .register(meters);
    }

    @Override
    public void record(Step step) {
        try {
            byte[] body = json.writeValueAsBytes(StepMessage.of(step));
            byte[] key = step.subject().getBytes(StandardCharsets.UTF_8);
            broker.sendAsync(new ProducerRecord<>(Topics.name(step.tenant(), "journal"), key, body), this::lost);
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private void lost(Throwable cause) {
        lost.increment();
        log.atWarn().addKeyValue("problem", cause.getClass().getSimpleName()).log("Journal step lost");
    }
}
