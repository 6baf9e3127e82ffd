package io.integrationhub.stream.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks which of the planned topics exist, and creates the missing ones if allowed. */
public final class TopicAdmin {

    private static final Logger log = LoggerFactory.getLogger(TopicAdmin.class);

    /** For each response; the start waits for the first one no longer than this. */
    private static final int TIMEOUT_SECONDS = 5;

    /** Without it, closing would wait a minute for missing responses. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    /** Kafka has no exception type for it; all other configuration errors end the start. */
    private static final String UNRESOLVABLE = "No resolvable bootstrap urls";

    private final TopicPlan plan;
    private final Map<String, Object> settings;
    private final boolean create;

    /**
     * Creates the admin; it connects at each check.
     *
     * @param settings Kafka admin settings with addresses and credentials
     * @param create whether missing topics are created; otherwise a missing topic is an error
     */
    public TopicAdmin(TopicPlan plan, Map<String, Object> settings, boolean create) {
        this.plan = plan;
        this.settings = settings;
        this.create = create;
    }

    /** The broker's addresses. */
    public String broker() {
        return String.join(",", new AdminClientConfig(settings).getList(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /**
     * Returns when all planned topics exist.
     *
     * @throws TimeoutException when the broker does not respond
     * @throws IllegalStateException when topics are missing and must not be created
     */
    public void provide() throws TimeoutException {
        if (plan.topics().isEmpty() && plan.foreign().isEmpty()) {
            return;
        }
        Admin admin = connect();
        try {
            provide(admin);
        } finally {
            admin.close(CLOSE_TIMEOUT);
        }
    }

    /** In container networks the name of a stopped broker does not resolve; that counts as unreachable. */
    private Admin connect() throws TimeoutException {
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            if (e.getCause() instanceof ConfigException cause
                    && String.valueOf(cause.getMessage()).contains(UNRESOLVABLE)) {
                throw new TimeoutException(cause.getMessage());
            }
            throw e;
        }
    }

    private void provide(Admin admin) throws TimeoutException {
        Set<String> known = get(admin.listTopics().names());
        List<NewTopic> missing = plan.topics().stream()
                .filter(topic -> !known.contains(topic.name()))
                .toList();
        requireForeign(known);
        if (!create) {
            reject(missing);
        }
        if (!missing.isEmpty()) {
            requireBrokers(admin, missing);
            create(admin, missing);
        }
    }

    private void requireForeign(Set<String> known) {
        String unknown = plan.foreign().entrySet().stream()
                .filter(topic -> !known.contains(topic.getKey()))
                .map(topic -> topic.getKey() + " (" + topic.getValue() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("these topics do not exist, and the hub does not create them because their"
                    + " names are settings: " + unknown + ". Correct the setting, or create the topic.");
        }
    }

    /** Kafka's own message names neither the topic nor the setting. */
    private static void requireBrokers(Admin admin, List<NewTopic> missing) throws TimeoutException {
        int brokers = get(admin.describeCluster().nodes()).size();
        short replicas = missing.getFirst().replicationFactor();
        if (brokers < replicas) {
            throw new IllegalStateException("the cluster has " + brokers + " broker" + (brokers == 1 ? "" : "s")
                    + ", but hub.stream.replication-factor is " + replicas + ", so no topic can be created. Set"
                    + " HUB_STREAM_REPLICATION_FACTOR=" + brokers + " if it is not for production, or add brokers.");
        }
    }

    private static void reject(List<NewTopic> missing) {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("missing topics: "
                    + missing.stream().map(NewTopic::name).collect(Collectors.joining(", "))
                    + ". Create them or set HUB_STREAM_CREATE_TOPICS=true.");
        }
    }

    private static void create(Admin admin, List<NewTopic> missing) throws TimeoutException {
        List<String> created = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<Void>> each :
                admin.createTopics(missing).values().entrySet()) {
            try {
                get(each.getValue());
                created.add(each.getKey());
            } catch (TopicExistsException e) {
                log.atDebug().addKeyValue("topic", each.getKey()).log("Another service created the topic meanwhile");
            }
        }
        if (!created.isEmpty()) {
            log.atInfo().addKeyValue("topics", created).log("Topics created");
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws TimeoutException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking topics", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw new TimeoutException(e.getMessage());
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
