package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The Kafka settings of a single node that is broker and controller, uses few resources and starts quickly. */
final class BrokerConfig {

    static final int NODE_ID = 1;

    private BrokerConfig() {}

    static Map<String, Object> of(BrokerSettings settings, Path folder, int port, int controllerPort) {
        int advertised = settings.advertisedPort() == 0 ? port : settings.advertisedPort();
        Map<String, Object> config = new HashMap<>();
        config.put("node.id", String.valueOf(NODE_ID));
        config.put("process.roles", "broker,controller");
        config.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://localhost:" + advertised);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        // With static voters the controller's port may change with each start.
        config.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        config.put("log.dirs", folder.toString());
        config.putAll(SINGLE_NODE);
        config.putAll(QUICK);
        config.putAll(settings.overrides());
        return config;
    }

    /** A single node allows one replica only. */
    private static final Map<String, String> SINGLE_NODE = Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "share.coordinator.state.topic.num.partitions", "1");

    private static final Map<String, String> QUICK = Map.of(
            // Kafka's default delays a synchronous commit by some milliseconds to batch it with others.
            "group.coordinator.append.linger.ms", "0",
            "group.initial.rebalance.delay.ms", "0",
            // Kafka's default of 6 s would delay tests that kill a consumer.
            "group.min.session.timeout.ms", "500",
            "log.cleaner.dedupe.buffer.size", "2097152",
            // A misspelt topic must fail instead of being created.
            "auto.create.topics.enable", "false");
}
