package io.integrationhub.stream.parking.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.parked.ParkReason;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecord.Origin;
import io.integrationhub.stream.parked.ParkedRecord.State;
import io.integrationhub.stream.parking.list.ParkedStore.Change;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class ParkedStoreTest {

    private static final DataSource DATABASE =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");
    private static final InletId INLET = new InletId(new TenantId("acme"), "orders");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final ParkedStore store = new ParkedStore(jdbc, JsonMapper.builder().build());

    @BeforeAll
    static void createTables() {
        Flyway.configure()
                .dataSource(DATABASE)
                .locations("classpath:db/hub")
                .load()
                .migrate();
    }

    @AfterEach
    void deleteRows() {
        jdbc.sql("delete from parked_record").update();
    }

    @Test
    void keepsARecordOfATopicThatWasCreatedAnewBesideTheOldOne() {
        // When
        store.insert(parked(NOON), "test", NOON);
        store.insert(parked(NOON), "test", NOON);
        store.insert(parked(NOON.plusSeconds(60)), "test", NOON);

        // Then
        assertThat(records()).hasSize(2);
    }

    @Test
    void findsReplaysThatACrashInterrupted() {
        // Given
        store.insert(parked(NOON), "test", NOON);
        List<Replayable> claimed = store.claim(ParkedQuery.of(ParkedFilter.all()), 10, "person", NOON);

        // When
        List<Replayable> tooEarly = store.claim(ParkedQuery.interrupted(NOON), 10, "service", NOON);
        List<Replayable> interrupted =
                store.claim(ParkedQuery.interrupted(NOON.plusSeconds(1)), 10, "service", NOON.plusSeconds(1));
        store.published(interrupted.getFirst().id());
        List<Replayable> published =
                store.claim(ParkedQuery.interrupted(NOON.plusSeconds(60)), 10, "service", NOON.plusSeconds(60));

        // Then
        assertThat(claimed).hasSize(1);
        assertThat(tooEarly).isEmpty();
        assertThat(interrupted).hasSize(1);
        assertThat(published).isEmpty();
    }

    @Test
    void deletesOnlyOldRecordsThatNeedNobodyAnyMore() {
        // Given
        store.insert(parked(NOON), "test", NOON);
        store.insert(parked(NOON.plusSeconds(1)), "test", NOON);
        long discarded = records().getFirst().id();
        store.change(discarded, new Change(State.DISCARDED, "not needed", "person", NOON));

        // When
        int early = store.deleteEnded(NOON);
        int late = store.deleteEnded(NOON.plus(Duration.ofDays(90)));

        // Then
        assertThat(early).isZero();
        assertThat(late).isEqualTo(1);
        assertThat(records()).extracting(ParkedRecord::state).containsExactly(State.PARKED);
    }

    private List<ParkedRecord> records() {
        return store.list(ParkedFilter.all(), Long.MAX_VALUE, 10);
    }

    private static ParkedMessage.Parked parked(Instant receivedAt) {
        InboundRecord message = new InboundRecord(
                INLET.tenant(), "4711", "{}".getBytes(StandardCharsets.UTF_8), Map.of(), NOON, "correlation-1");
        return new ParkedMessage.Parked(
                INLET,
                new Origin("hub.acme.orders", 0, 17),
                message,
                Map.of(),
                new ParkReason("INVALID", "invalid", true, 1, NOON),
                receivedAt,
                NOON,
                Optional.empty());
    }
}
