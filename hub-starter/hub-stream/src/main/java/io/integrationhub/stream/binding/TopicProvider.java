package io.integrationhub.stream.binding;

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

/** Asks the broker which of the planned topics are there, and makes the others if it may. */
final class TopicProvider {

    private static final Logger log = LoggerFactory.getLogger(TopicProvider.class);

    /** For each answer; the start waits for the first one no longer. */
    private static final int PATIENCE_SECONDS = 5;

    /** Without it, closing would wait a minute for answers that do not come. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** Kafka has no type for it; all other mistakes in the settings end the start. */
    private static final String NO_NAME = "No resolvable bootstrap urls";

    private final TopicPlan plan;
    private final Map<String, Object> settings;
    private final boolean create;

    /**
     * Prepares the question.
     *
     * @param settings where the broker is and how to log in
     * @param create whether missing topics are made; otherwise a missing one is an error
     */
    TopicProvider(TopicPlan plan, Map<String, Object> settings, boolean create) {
        this.plan = plan;
        this.settings = settings;
        this.create = create;
    }

    /** Where the broker is looked for. */
    String broker() {
        return String.join(",", new AdminClientConfig(settings).getList(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /**
     * Returns when all planned topics are there.
     *
     * @throws TimeoutException when the broker does not answer
     * @throws IllegalStateException when topics are missing and may not be made
     */
    void provide() throws TimeoutException {
        if (plan.topics().isEmpty()) {
            return;
        }
        Admin admin = connect();
        try {
            provide(admin);
        } finally {
            admin.close(LAST_WORDS);
        }
    }

    /** Where names come and go with containers, a broker that is away has none. */
    private Admin connect() throws TimeoutException {
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            if (e.getCause() instanceof ConfigException cause
                    && String.valueOf(cause.getMessage()).contains(NO_NAME)) {
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
        if (!create) {
            refuse(missing);
        }
        create(admin, missing);
    }

    private static void refuse(List<NewTopic> missing) {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("these topics are missing: "
                    + missing.stream().map(NewTopic::name).collect(Collectors.joining(", "))
                    + ". Create them, or set HUB_STREAM_CREATE_TOPICS=true to have them"
                    + " created");
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
                log.atDebug().addKeyValue("topic", each.getKey()).log("Another service made the topic meanwhile");
            }
        }
        if (!created.isEmpty()) {
            log.atInfo().addKeyValue("topics", created).log("Topics created");
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking at topics", e);
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
