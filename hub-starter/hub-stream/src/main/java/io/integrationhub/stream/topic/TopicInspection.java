package io.integrationhub.stream.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the broker says about topics. Only reads. */
public interface TopicInspection {

    /**
     * Number of brokers of the cluster.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code BROKER_UNREACHABLE}
     */
    int brokers();

    /** Those of the topics that exist. */
    List<Topic> topics(Collection<String> names);

    /**
     * A topic.
     *
     * @param replicas smallest number of replicas of its partitions
     * @param configs its configuration
     */
    record Topic(String name, int replicas, Map<String, String> configs) implements Comparable<Topic> {

        public Topic {
            configs = new HashMap<>(configs);
        }

        int number(String config) {
            return Optional.ofNullable(configs.get(config))
                    .map(Integer::valueOf)
                    .orElse(0);
        }

        @Override
        public int compareTo(Topic other) {
            return name.compareTo(other.name);
        }
    }
}
