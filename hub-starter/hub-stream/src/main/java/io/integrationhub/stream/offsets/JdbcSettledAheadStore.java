package io.integrationhub.stream.offsets;

import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores them in the service's database. */
class JdbcSettledAheadStore implements SettledAheadStore {

    private final JdbcClient jdbc;

    JdbcSettledAheadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TopicPartition, SettledAhead> load(String group, Collection<TopicPartition> partitions) {
        Map<TopicPartition, SettledAhead> stored = new HashMap<>();
        jdbc.sql("""
                select topic, partition_number, settled
                from settled_ahead
                where consumer_group = :group
                """).param("group", group).query((ResultSet row) -> add(row, stored));
        stored.keySet().retainAll(partitions);
        return stored;
    }

    private static void add(ResultSet row, Map<TopicPartition, SettledAhead> stored) throws SQLException {
        stored.put(
                new TopicPartition(row.getString("topic"), row.getInt("partition_number")),
                SettledAhead.decoded(row.getBytes("settled")));
    }

    /** A consumer that has lost its partition without noticing does not overwrite what its successor has stored. */
    @Override
    public void save(String group, Map<TopicPartition, SettledAhead> settled) {
        settled.forEach((partition, ahead) -> jdbc.sql("""
                        insert into settled_ahead (consumer_group, topic, partition_number, base, settled, saved_at)
                        values (:group, :topic, :partition, :base, :settled, now())
                        on conflict (consumer_group, topic, partition_number)
                        do update set base = excluded.base, settled = excluded.settled, saved_at = excluded.saved_at
                        where settled_ahead.base <= excluded.base and settled_ahead.settled <> excluded.settled
                        """)
                .param("group", group)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .param("base", ahead.base())
                .param("settled", ahead.encoded())
                .update());
    }
}
