package io.integrationhub.stream.binding;

import io.integrationhub.stream.topic.TopicAdmin;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates missing topics before the first consumer starts, or ends the start if they must not be created.
 *
 * <p>If the broker is unreachable, the service starts nevertheless; {@link DeferredConsumerStart} retries.
 */
final class TopicProvisioning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioning.class);

    private final TopicAdmin admin;
    private volatile boolean running;
    private volatile boolean exist;

    TopicProvisioning(TopicAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        running = true;
        provide();
    }

    /** Whether all topics are known to exist. */
    boolean exist() {
        return exist;
    }

    /** The broker's addresses. */
    String broker() {
        return admin.broker();
    }

    /** Checks the topics and creates the missing ones; an unreachable broker is logged only. */
    void provide() {
        try {
            admin.provide();
            exist = true;
        } catch (TimeoutException e) {
            log.atWarn().addKeyValue("broker", broker()).log("Broker unreachable; consumers start when it responds");
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

    /** Starts before the consumers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }
}
