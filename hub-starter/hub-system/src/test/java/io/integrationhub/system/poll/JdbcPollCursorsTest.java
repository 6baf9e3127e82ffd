package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
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
        cursors.save(ACME, "oms", "1");
        cursors.save(ACME, "oms", "2");

        // Then
        assertThat(cursors.find(ACME, "oms")).contains("2");
        assertThat(cursors.find(ACME, "erp")).isEmpty();
    }
}
