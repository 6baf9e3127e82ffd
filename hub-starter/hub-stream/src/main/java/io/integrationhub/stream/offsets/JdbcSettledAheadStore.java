package io.integrationhub.stream.offsets;

import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    /**
     * In one statement, since many partitions may be stuck. A consumer that has lost its partition without noticing
     * does not overwrite what its successor has stored.
     */
    @Override
    public void save(String group, Map<TopicPartition, SettledAhead> settled) {
        List<Map.Entry<TopicPartition, SettledAhead>> rows = settled.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition)))
                .toList();
        jdbc.sql("""
                        insert into settled_ahead (consumer_group, topic, partition_number, base, settled, saved_at)
                        select :group, row.*, now()
                        from unnest(:topics, :partitions, :bases, :settled) as row
                        on conflict (consumer_group, topic, partition_number)
                        do update set base = excluded.base, settled = excluded.settled, saved_at = excluded.saved_at
                        where settled_ahead.base <= excluded.base and settled_ahead.settled <> excluded.settled
                        """)
                .param("group", group)
                .param("topics", rows.stream().map(row -> row.getKey().topic()).toArray(String[]::new))
                .param(
                        "partitions",
                        rows.stream().map(row -> row.getKey().partition()).toArray(Integer[]::new))
                .param("bases", rows.stream().map(row -> row.getValue().base()).toArray(Long[]::new))
                .param(
                        "settled",
                        rows.stream().map(row -> row.getValue().encoded()).toArray(byte[][]::new))
                .update();
    }
}
