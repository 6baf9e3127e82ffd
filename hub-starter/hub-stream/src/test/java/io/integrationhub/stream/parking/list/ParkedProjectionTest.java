package io.integrationhub.stream.parking.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.Origin;
import io.integrationhub.stream.parking.ParkedHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class ParkedProjectionTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final DataSource database =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");

    @Test
    void listsARecordThatCannotBeStoredWithoutItsContent() {
        // Given
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
        ParkedStore store = new ParkedStore(
                JdbcClient.create(database), JsonMapper.builder().build());
        ParkedProjection projection = new ParkedProjection(store, "test", InstantSource.system());

        // When
        projection.handle(parked("a key with \0"));

        // Then
        ParkedRecord listed = store.list(ParkedFilter.all(), Long.MAX_VALUE, 10).getFirst();
        assertThat(listed.origin()).isEqualTo(new Origin("hub.acme.orders", 2, 7));
        assertThat(listed.key()).isEmpty();
        assertThat(store.claim(ParkedQuery.of(ParkedFilter.all()), 1, "person", NOON))
                .singleElement()
                .satisfies(replayable -> assertThat(replayable.bodyLeftOut()).isTrue());
    }

    private static InboundRecord parked(String key) {
        Map<String, String> headers = Map.of(
                ParkedHeaders.TOPIC, "hub.acme.orders",
                ParkedHeaders.PARTITION, "2",
                ParkedHeaders.OFFSET, "7",
                ParkedHeaders.RECEIVED_AT, NOON.toString(),
                ParkedHeaders.INLET, "orders",
                ParkedHeaders.CODE, "INVALID",
                ParkedHeaders.DETAIL, "",
                ParkedHeaders.RETRYABLE, "false",
                ParkedHeaders.FIRST_FAILED_AT, NOON.toString(),
                ParkedHeaders.PARKED_AT, NOON.toString());
        Map<String, String> all = new HashMap<>(headers);
        all.put(ParkedHeaders.ATTEMPTS, "1");
        return new InboundRecord(new TenantId("acme"), key, new byte[] {1}, all, NOON, "correlation");
    }
}
