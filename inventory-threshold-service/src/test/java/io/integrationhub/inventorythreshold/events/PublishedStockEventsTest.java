package io.integrationhub.inventorythreshold.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.integrationhub.contracts.EventSchemas;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.SampleTenants;
import io.integrationhub.inventorythreshold.stock.Crossing;
import io.integrationhub.inventorythreshold.stock.Crossing.Kind;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.test.fakes.RecordingEventPublisher;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PublishedStockEventsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> EventSchemas.text(id).orElse(null)));
    private static final Position SHIRT = new Position("SHIRT-S", "berlin");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final RecordingEventPublisher publisher = new RecordingEventPublisher();
    private final StockEvents events = new PublishedStockEvents(publisher);

    @ParameterizedTest
    @EnumSource
    void tellsWhatItsSchemaPromises(Kind kind) {
        // Given
        long available = switch (kind) {
            case THRESHOLD_REACHED -> 5;
            case BACK_ABOVE -> 6;
            case OVERSOLD, CHANGED -> -1;
        };

        // When
        events.tell(tenant, new Crossing(SHIRT, kind, 1, available, 5, NOW));
        events.tell(tenant, new Crossing(Position.of("SOCKS"), kind, 2, available, 5, NOW));

        // Then
        assertThat(publisher.events()).hasSize(2).allSatisfy(PublishedStockEventsTest::fitsItsSchema);
    }

    @Test
    void tellsTheSameCrossingUnderTheSameIdAndTheNextUnderAnother() {
        // Given
        events.tell(tenant, new Crossing(SHIRT, Kind.OVERSOLD, 1, -1, 5, NOW));

        // When
        events.tell(tenant, new Crossing(SHIRT, Kind.OVERSOLD, 1, -1, 5, NOW));
        events.tell(tenant, new Crossing(SHIRT, Kind.OVERSOLD, 3, -1, 5, NOW));

        // Then
        assertThat(publisher.events().stream().map(HubEvent::id).distinct()).hasSize(2);
        assertThat(publisher.events().stream().map(HubEvent::partitionKey)).containsOnly("SHIRT-S@berlin");
    }

    private static void fitsItsSchema(HubEvent event) {
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(EventSchemas.idOf(event.type())))
                        .validate(JSON.writeValueAsString(event.data()), InputFormat.JSON))
                .as(event.type())
                .isEmpty();
    }
}
