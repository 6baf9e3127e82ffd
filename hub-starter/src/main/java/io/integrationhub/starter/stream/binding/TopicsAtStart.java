package io.integrationhub.starter.stream.binding;

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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the missing topics before the first consumer starts, or ends the start when it must not.
 *
 * <p>While the broker is away the service starts all the same; {@link LateConsumers} asks again.
 */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

    /** For each answer; the start waits for the first one no longer. */
    private static final int PATIENCE_SECONDS = 5;

    /** Without it, closing would wait a minute for answers that do not come. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final TopicPlan plan;
    private final Map<String, Object> adminSettings;
    private final boolean create;
    private volatile boolean running;
    private volatile boolean there;

    TopicsAtStart(TopicPlan plan, Map<String, Object> adminSettings, boolean create) {
        this.plan = plan;
        this.adminSettings = adminSettings;
        this.create = create;
    }

    @Override
    public void start() {
        running = true;
        if (plan.topics().isEmpty()) {
            there = true;
        } else {
            provide();
        }
    }

    /** Whether the broker has said that the topics are there. */
    boolean areThere() {
        return there;
    }

    /** Where the broker is looked for. */
    String broker() {
        return String.join(
                ",",
                new AdminClientConfig(adminSettings)
                        .getList(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** Asks the broker for the topics and makes the missing ones; without an answer, for later. */
    void provide() {
        Admin admin = Admin.create(adminSettings);
        try {
            provide(admin);
            there = true;
        } catch (TimeoutException e) {
            log.atWarn()
                    .addKeyValue("broker", broker())
                    .log("The broker is out of reach; consumers start when it answers");
        } finally {
            admin.close(LAST_WORDS);
        }
    }

    private void provide(Admin admin) throws TimeoutException {
        Set<String> known = get(admin.listTopics().names());
        List<NewTopic> missing =
                plan.topics().stream().filter(topic -> !known.contains(topic.name())).toList();
        if (!create) {
            refuse(missing);
        }
        create(admin, missing);
    }

    private static void refuse(List<NewTopic> missing) {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "these topics are missing: "
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
                log.atDebug()
                        .addKeyValue("topic", each.getKey())
                        .log("Another service made the topic meanwhile");
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

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the consumers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
