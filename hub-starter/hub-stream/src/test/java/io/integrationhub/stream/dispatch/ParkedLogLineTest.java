package io.integrationhub.stream.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.StreamFault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What an operator sees in the log when a record is parked. */
class ParkedLogLineTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RecordProcessor.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "SO-4711, SO-4711",
        "4f6e1a2b-0000-4000-8000-000000000001, 4f6e1a2b-0000-4000-8000-000000000001",
        "jane@example.org, ***"
    })
    void namesTenantKeyAndReason(String key, String logged) {
        // Given
        DispatcherFixture fixture = new DispatcherFixture(_ -> {
            throw new PermanentFault(StreamFault.RECORD_EXPIRED, "order SO-4711 cannot be read");
        });

        // When
        fixture.consumer.deliver(fixture.dispatcher, 0, key, "value");

        // Then
        await().until(() -> !parkedLines().isEmpty());
        ILoggingEvent line = parkedLines().getFirst();
        Map<String, Object> values =
                line.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
        assertThat(line.getMDCPropertyMap()).containsEntry("tenant", "acme").containsEntry("inlet", "things");
        assertThat(values)
                .containsEntry("key", logged)
                .containsEntry("code", "RECORD_EXPIRED")
                .containsEntry("detail", "order SO-4711 cannot be read");
    }

    private List<ILoggingEvent> parkedLines() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getMessage().equals("Record parked"))
                .toList();
    }
}
