package io.integrationhub.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class JdbcDeduplicationStoreTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final Duration WINDOW = Duration.ofHours(1);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final DeduplicationStore store = new JdbcDeduplicationStore(jdbc, now::get);

    @BeforeEach
    void createTables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/hub/V003__system.sql")).execute(database);
    }

    @Test
    void containsAnEventDuringItsWindow() {
        // When
        store.add(ACME, "oms", "e-1", WINDOW);

        // Then
        assertThat(store.contains(ACME, "oms", "e-1")).isTrue();
        assertThat(store.contains(ACME, "erp", "e-1")).isFalse();
        assertThat(store.contains(new TenantId("beta"), "oms", "e-1")).isFalse();
        now.updateAndGet(time -> time.plus(WINDOW));
        assertThat(store.contains(ACME, "oms", "e-1")).isFalse();
    }

    @Test
    void extendsTheWindowOfARepeatedEvent() {
        // Given
        store.add(ACME, "oms", "e-1", WINDOW);
        now.updateAndGet(time -> time.plusSeconds(1));

        // When
        store.add(ACME, "oms", "e-1", WINDOW);

        // Then
        now.updateAndGet(time -> time.plus(WINDOW).minusSeconds(1));
        assertThat(store.contains(ACME, "oms", "e-1")).isTrue();
    }

    @Test
    void deletesExpiredEvents() {
        // Given
        store.add(ACME, "oms", "e-1", WINDOW);
        now.updateAndGet(time -> time.plus(WINDOW).plusSeconds(1));

        // When
        store.add(ACME, "oms", "e-2", WINDOW);

        // Then
        assertThat(jdbc.sql("select event from webhook_event")
                        .query(String.class)
                        .list())
                .containsExactly("e-2");
    }

    @Test
    void reportsEveryEventAsNewWhileTheDatabaseIsUnavailable() {
        // Given
        store.add(ACME, "oms", "e-1", WINDOW);
        jdbc.sql("drop table webhook_event").update();

        // When, Then
        assertThat(store.contains(ACME, "oms", "e-1")).isFalse();
        assertThatCode(() -> store.add(ACME, "oms", "e-2", WINDOW)).doesNotThrowAnyException();
    }
}
