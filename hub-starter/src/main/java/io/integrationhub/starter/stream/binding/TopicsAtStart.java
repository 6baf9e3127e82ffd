package io.integrationhub.starter.stream.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the missing topics before the first consumer starts, or ends the start when it must not.
 *
 * <p>While the broker is away the service starts all the same, and this goes on trying: the
 * bindings find their topics when they are there.
 */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

    private static final int PATIENCE_SECONDS = 10;
    private static final int PAUSE_SECONDS = 3;

    private final TopicPlan plan;
    private final Map<String, Object> adminSettings;
    private final boolean create;
    private volatile boolean running;

    TopicsAtStart(TopicPlan plan, Map<String, Object> adminSettings, boolean create) {
        this.plan = plan;
        this.adminSettings = adminSettings;
        this.create = create;
    }

    @Override
    public void start() {
        running = true;
        if (!plan.topics().isEmpty() && !provide()) {
            Thread.ofVirtual().name("topics-at-start").start(this::provideLater);
        }
    }

    private void provideLater() {
        try {
            do {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            } while (running && !provide());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            log.atError().setCause(e).log("Topics are missing");
        }
    }

    /**
     * @return whether the broker answered
     */
    private boolean provide() {
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> there = get(admin.listTopics().names());
            List<NewTopic> missing =
                    plan.topics().stream().filter(topic -> !there.contains(topic.name())).toList();
            if (!create) {
                refuse(missing);
            }
            create(admin, missing);
            return true;
        } catch (TimeoutException e) {
            log.atWarn().log("The broker is out of reach; topics are looked at when it answers");
            return false;
        }
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
