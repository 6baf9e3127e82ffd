package io.integrationhub.stream.growth;

import io.integrationhub.stream.dispatch.InletSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code topic_partitions}: how many partitions of a topic an inlet has accepted. */
final class PartitionCounts {

    private final JdbcClient jdbc;

    PartitionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> find(InletSource source) {
        return jdbc.sql("select partitions from topic_partitions where consumer_group = :group and topic = :topic")
                .param("group", source.group())
                .param("topic", source.destination())
                .query(Integer.class)
                .optional();
    }

    void save(InletSource source, int partitions) {
        jdbc.sql("""
                        insert into topic_partitions (consumer_group, topic, partitions, accepted_at)
                        values (:group, :topic, :partitions, now())
                        on conflict (consumer_group, topic) do update
                        set partitions = excluded.partitions, accepted_at = excluded.accepted_at
                        """)
                .param("group", source.group())
                .param("topic", source.destination())
                .param("partitions", partitions)
                .update();
    }
}
