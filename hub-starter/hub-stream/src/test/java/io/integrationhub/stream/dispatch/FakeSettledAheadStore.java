package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.backlog.SettledAhead;
import io.integrationhub.stream.backlog.SettledAheadStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** Stores in memory, as encoded as in the database. */
final class FakeSettledAheadStore implements SettledAheadStore {

    private final Map<TopicPartition, byte[]> stored = new ConcurrentHashMap<>();

    @Override
    public Map<TopicPartition, SettledAhead> load(String group, Collection<TopicPartition> partitions) {
        Map<TopicPartition, SettledAhead> loaded = new HashMap<>();
        stored.forEach((partition, bytes) -> loaded.put(partition, SettledAhead.decoded(bytes)));
        loaded.keySet().retainAll(partitions);
        return loaded;
    }

    @Override
    public void save(String group, Map<TopicPartition, SettledAhead> settled) {
        settled.forEach((partition, ahead) -> stored.put(partition, ahead.encoded()));
    }
}
