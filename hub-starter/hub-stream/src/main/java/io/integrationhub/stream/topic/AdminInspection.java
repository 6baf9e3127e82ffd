package io.integrationhub.stream.topic;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Asks the broker, with a connection for each question, because only the doctor asks.
 *
 * @param settings Kafka admin settings with addresses and credentials
 */
public record AdminInspection(Map<String, Object> settings) implements TopicInspection {

    private static final int TIMEOUT_SECONDS = 5;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private interface Question<T> {
        T ask(Admin admin) throws InterruptedException, ExecutionException, TimeoutException;
    }

    @Override
    public int brokers() {
        return asked(admin -> get(admin.describeCluster().nodes()).size());
    }

    @Override
    public List<Topic> topics(Collection<String> names) {
        return asked(admin -> {
            Set<String> known = get(admin.listTopics().names());
            List<String> existing = names.stream().filter(known::contains).toList();
            Map<String, TopicDescription> described =
                    get(admin.describeTopics(existing).allTopicNames());
            Map<ConfigResource, Config> configs = get(admin.describeConfigs(existing.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList())
                    .all());
            List<Topic> topics = new ArrayList<>();
            described.forEach((name, topic) -> topics.add(new Topic(name, replicas(topic), configs(configs, name))));
            return topics;
        });
    }

    private static int replicas(TopicDescription topic) {
        return topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
    }

    private static Map<String, String> configs(Map<ConfigResource, Config> all, String topic) {
        Map<String, String> values = new HashMap<>();
        Optional.ofNullable(all.get(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                .ifPresent(config -> config.entries().forEach(entry -> {
                    if (entry.value() != null) {
                        values.put(entry.name(), entry.value());
                    }
                }));
        return values;
    }

    private <T> T asked(Question<T> question) {
        Admin admin = null;
        try {
            admin = Admin.create(settings);
            return question.ask(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw unreachable(e);
        } finally {
            if (admin != null) {
                admin.close(CLOSE_TIMEOUT);
            }
        }
    }

    private static TransientFault unreachable(Exception e) {
        String reason = e.getCause() == null
                ? e.getClass().getSimpleName()
                : e.getCause().getClass().getSimpleName();
        return new TransientFault(StreamFault.BROKER_UNREACHABLE, "the broker does not answer: " + reason, e);
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
