package io.integrationhub.stream.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.stream.backlog.SettledAhead;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcSettledAheadStoreTest {

    private static final String GROUP = "hub.acme.try.things";

    private final DataSource database =
            new DriverManagerDataSource(EmbeddedDatabase.shared().newDatabase(), EmbeddedDatabase.USER, "");
    private final JdbcSettledAheadStore store = new JdbcSettledAheadStore(JdbcClient.create(database));

    @BeforeEach
    void createTables() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
    }

    @Test
    void keepsWhatIsSettledOfAThousandPartitions() {
        // Given
        Map<TopicPartition, SettledAhead> settled = new HashMap<>();
        for (int partition = 0; partition < 1_000; partition++) {
            settled.put(partition(partition), ahead(partition));
        }

        // When
        store.save(GROUP, settled);
        store.save(GROUP, settled);
        store.save("another", Map.of(partition(0), ahead(7)));

        // Then
        assertThat(store.load(GROUP, settled.keySet())).isEqualTo(settled);
    }

    @Test
    void keepsWhatASuccessorHasStored() {
        // Given
        store.save(GROUP, Map.of(partition(0), ahead(5), partition(1), ahead(1)));

        // When
        store.save(GROUP, Map.of(partition(0), ahead(4), partition(1), ahead(2)));

        // Then
        Map<TopicPartition, SettledAhead> both = Map.of(partition(0), ahead(5), partition(1), ahead(2));
        assertThat(store.load(GROUP, both.keySet())).isEqualTo(both);
    }

    private static TopicPartition partition(int partition) {
        return new TopicPartition("hub.acme.things", partition);
    }

    private static SettledAhead ahead(long base) {
        return new SettledAhead(base, base + 300, new long[] {base, base + 200});
    }
}
