package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.system.poll.PollCursors.LastRun;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class JdbcPollCursorsTest {

    private static final TenantId ACME = new TenantId("acme");

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "any");

    @Test
    void storesTheLastCursorOfEachSystem() {
        // Given
        new ResourceDatabasePopulator(new ClassPathResource("db/hub/V003__system.sql")).execute(database);
        PollCursors cursors = new JdbcPollCursors(JdbcClient.create(database));

        // When
        cursors.save(ACME, "oms", PollPosition.at("1"));
        cursors.save(ACME, "oms", new PollPosition("2", 3, "hash"));

        // Then
        assertThat(cursors.find(ACME, "oms")).contains(new PollPosition("2", 3, "hash"));
        assertThat(cursors.find(ACME, "erp")).isEmpty();
    }

    @Test
    void recordsSinceWhenPollsFail() {
        // Given
        new ResourceDatabasePopulator(new ClassPathResource("db/hub/V003__system.sql")).execute(database);
        PollCursors cursors = new JdbcPollCursors(JdbcClient.create(database));

        // When
        cursors.recordRun(ACME, "oms", "");
        LastRun healthy = cursors.lastRun(ACME, "oms").orElseThrow();
        cursors.recordRun(ACME, "oms", "POLL_MALFORMED: one");
        LastRun first = cursors.lastRun(ACME, "oms").orElseThrow();
        cursors.recordRun(ACME, "oms", "POLL_MALFORMED: two");
        LastRun second = cursors.lastRun(ACME, "oms").orElseThrow();

        // Then
        assertThat(healthy.problem()).isEmpty();
        assertThat(second.problem()).isEqualTo("POLL_MALFORMED: two");
        assertThat(second.since()).isEqualTo(first.since()).isAfter(healthy.since());
        assertThat(second.endedAt()).isAfter(first.endedAt());
        assertThat(cursors.lastRun(ACME, "erp")).isEmpty();
    }
}
