package io.integrationhub.stream.backlog;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Stores what consumers have settled beyond their committed offsets. All methods are repeatable. */
public interface SettledAheadStore {

    /** What is stored for these partitions; those without anything are missing. */
    Map<TopicPartition, SettledAhead> load(String group, Collection<TopicPartition> partitions);

    /** Replaces what is stored for these partitions. */
    void save(String group, Map<TopicPartition, SettledAhead> settled);
}
