package io.integrationhub.stream.binding;

import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has the missing topics made before the first consumer starts, or ends the start when it must not.
 *
 * <p>While the broker is away the service starts all the same; {@link LateConsumers} asks again.
 */
final class TopicsAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

    private final TopicProvider provider;
    private volatile boolean running;
    private volatile boolean there;

    TopicsAtStart(TopicProvider provider) {
        this.provider = provider;
    }

    @Override
    public void start() {
        running = true;
        provide();
    }

    /** Whether the broker has said that the topics are there. */
    boolean areThere() {
        return there;
    }

    /** Where the broker is looked for. */
    String broker() {
        return provider.broker();
    }

    /** Asks the broker for the topics and makes the missing ones; without an answer, for later. */
    void provide() {
        try {
            provider.provide();
            there = true;
        } catch (TimeoutException e) {
            log.atWarn()
                    .addKeyValue("broker", broker())
                    .log("The broker is out of reach; consumers start when it answers");
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
