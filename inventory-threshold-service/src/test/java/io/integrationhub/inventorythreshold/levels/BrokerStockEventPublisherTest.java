package io.integrationhub.inventorythreshold.levels;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.integrationhub.contracts.EventSchemas;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.inventorythreshold.stock.level.StockEvent.Kind;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class BrokerStockEventPublisherTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> EventSchemas.text(id).orElse(null)));
    private static final Position SHIRT = new Position("SHIRT-S", "berlin");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final RecordingEventPublisher broker = new RecordingEventPublisher();
    private final StockEventPublisher publisher = new BrokerStockEventPublisher(broker);

    @ParameterizedTest
    @EnumSource
    void publishesEventsThatMatchTheirSchema(Kind kind) {
        // Given
        long available = switch (kind) {
            case THRESHOLD_REACHED -> 5;
            case REPLENISHED -> 6;
            case OVERSOLD, CHANGED -> -1;
        };

        // When
        publisher.publish(SampleTenants.ACME, new StockEvent(SHIRT, kind, 1, available, 5, NOW));
        publisher.publish(SampleTenants.ACME, new StockEvent(Position.of("SOCKS"), kind, 2, available, 5, NOW));

        // Then
        assertThat(broker.events()).hasSize(2).allSatisfy(BrokerStockEventPublisherTest::matchesItsSchema);
    }

    @Test
    void publishesARepeatedEventWithTheSameIdAndTheNextOneWithAnother() {
        // Given
        publisher.publish(SampleTenants.ACME, new StockEvent(SHIRT, Kind.OVERSOLD, 1, -1, 5, NOW));

        // When
        publisher.publish(SampleTenants.ACME, new StockEvent(SHIRT, Kind.OVERSOLD, 1, -1, 5, NOW));
        publisher.publish(SampleTenants.ACME, new StockEvent(SHIRT, Kind.OVERSOLD, 3, -1, 5, NOW));

        // Then
        assertThat(broker.events().stream().map(HubEvent::id).distinct()).hasSize(2);
        assertThat(broker.events().stream().map(HubEvent::partitionKey)).containsOnly("SHIRT-S@berlin");
    }

    private static void matchesItsSchema(HubEvent event) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(EventSchemas.idOf(event.type())))
                        .validate(JSON.writeValueAsString(event.data()), InputFormat.JSON))
                .as(event.type())
                .isEmpty();
    }
}
