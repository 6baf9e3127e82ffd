package io.integrationhub.stream.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.StreamFault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataStoresTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String EMAIL = "Jane.Doe@example.com";
    private static final JdbcClient JDBC = database();

    private final ParkedPersonalData parked = new ParkedPersonalData(JDBC);
    private final JournalPersonalData journal = new JournalPersonalData(JDBC);

    private static JdbcClient database() {
        var database =
                new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
        return JdbcClient.create(database);
    }

    @BeforeEach
    void clear() {
        JDBC.sql("truncate parked_record, journal_step").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"email\":\"Jane.Doe@example.com\"}", "email=jane.doe@example.com"})
    void deletesParkedRecordsByTheirContent(String body) {
        // Given
        park("acme", "S-1", body);
        park("acme", "S-2", "{\"email\":\"john@example.com\"}");
        park("bolt", "S-1", body);

        // When
        int erased = parked.erase(new ErasedPerson(ACME, Set.of(), Set.of(EMAIL)));

        // Then
        assertThat(erased).isEqualTo(1);
        assertThat(parked.erase(new ErasedPerson(ACME, Set.of(), Set.of(EMAIL))))
                .isZero();
        assertThat(count("parked_record")).isEqualTo(2);
    }

    @Test
    void deletesParkedRecordsByTheirKey() {
        // Given
        park("acme", "order-1", "{}");
        park("acme", "order-2", "{}");

        // When
        parked.erase(new ErasedPerson(ACME, Set.of("order-1"), Set.of()));

        // Then
        assertThat(count("parked_record")).isEqualTo(1);
    }

    @Test
    void deletesStepsOfTheJournal() {
        // Given
        step("C-1", "id-1", "sent");
        step("C-2", "id-2", "cannot use jane.doe@EXAMPLE.com");
        step("C-3", "id-3", "sent");

        // When
        journal.erase(new ErasedPerson(ACME, Set.of("C-1"), Set.of(EMAIL)));

        // Then
        assertThat(JDBC.sql("select subject from journal_step")
                        .query(String.class)
                        .list())
                .containsExactly("C-3");
    }

    @Test
    void handlesTheEventWithIdsAndNumbers() {
        // Given
        List<ErasedPerson> erased = new ArrayList<>();
        PersonalDataStore store = new PersonalDataStore() {
            @Override
            public String name() {
                return "store";
            }

            @Override
            public int erase(ErasedPerson person) {
                erased.add(person);
                return 3;
            }
        };
        var handler = new ErasureEventHandler(
                List.of(store), new Tenants(List.of(new Tenant(ACME, Map.of()))), new JsonMapper());

        // When
        var ending = handler.handle(message("""
                {"type": "hub.customer.erased.v1", "data": {"erasureId": "e", "customerId": "c", "customerNumber": "n",
                 "orderIds": ["o"], "orderNumbers": ["SO-1"]}}
                """));
        var other = handler.handle(message("{\"type\": \"hub.customer.upserted.v1\"}"));

        // Then
        assertThat(ending.outcome()).isEqualTo("person-erased");
        assertThat(ending.detail()).isEqualTo("3 records deleted");
        assertThat(other.outcome()).isEqualTo("irrelevant");
        assertThat(erased).containsExactly(new ErasedPerson(ACME, Set.of("c", "n", "o", "SO-1"), Set.of()));
    }

    @Test
    void erasesFromTheOtherStoresIfOneDeniesIt() {
        // Given
        List<ErasedPerson> erased = new ArrayList<>();
        PersonalDataStore denying = new PersonalDataStore() {
            @Override
            public String name() {
                return "topics";
            }

            @Override
            public int erase(ErasedPerson person) {
                throw new PermanentFault(StreamFault.RECORD_DELETION_DENIED, "denied");
            }
        };
        PersonalDataStore other = new PersonalDataStore() {
            @Override
            public String name() {
                return "store";
            }

            @Override
            public int erase(ErasedPerson person) {
                erased.add(person);
                return 1;
            }
        };
        var handler = new ErasureEventHandler(
                List.of(denying, other), new Tenants(List.of(new Tenant(ACME, Map.of()))), new JsonMapper());

        // When, Then
        assertThatThrownBy(() -> handler.handle(
                        message("{\"type\": \"hub.customer.erased.v1\", \"data\": {\"customerId\": \"c\"}}")))
                .isInstanceOf(PermanentFault.class);
        assertThat(erased).hasSize(1);
    }

    private static InboundRecord message(String body) {
        return new InboundRecord(
                ACME, "e", body.getBytes(StandardCharsets.UTF_8), Map.of(), Instant.EPOCH, "correlation");
    }

    private static void park(String tenant, String key, String body) {
        JDBC.sql("""
                insert into parked_record (tenant, inlet, source_topic, source_partition, source_offset, record_key, body,
                  body_left_out, headers, code, detail, retryable, attempts, correlation_id, received_at,
                  first_failed_at, parked_at, state, changed_at, changed_by)
                values (:tenant, 'orders', :topic, 0, 1, :key, :body, false, '{}', 'CODE', '', false, 1, '', now(), now(),
                  now(), 'PARKED', now(), 'test')
                """)
                .param("tenant", tenant)
                .param("topic", tenant + key)
                .param("key", key)
                .param("body", body.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    private static void step(String subject, String resourceId, String detail) {
        JDBC.sql("""
                insert into journal_step (id, tenant, service, inlet, subject, resource_id, outcome, code, detail,
                  correlation_id, causation_id, at, duration_ms, attempts)
                values (gen_random_uuid(), 'acme', 's', 'i', :subject, :resource, 'sent', '', :detail, '', '', now(), 1, 1)
                """)
                .param("subject", subject)
                .param("resource", resourceId)
                .param("detail", detail)
                .update();
    }

    private static long count(String table) {
        return JDBC.sql("select count(*) from " + table).query(Long.class).single();
    }
}
