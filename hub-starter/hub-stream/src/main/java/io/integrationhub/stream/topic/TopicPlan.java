package io.integrationhub.stream.topic;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics this service reads and writes, for every tenant.
 *
 * @param topics topics that the hub owns, and creates if they are missing
 * @param foreign topics that others own, with the setting that names each: they must exist, because one that is created
 *     for a misspelled name stays empty, and nobody notices
 */
public record TopicPlan(List<NewTopic> topics, Map<String, String> foreign) {

    /** Larger than the limit of any source (Kafka's default is 1 MiB), so that every record can be parked. */
    public static final int PARKED_RECORD_BYTES = 4 * 1024 * 1024;

    public TopicPlan {
        topics = List.copyOf(topics);
        foreign = Map.copyOf(foreign);
    }
}
