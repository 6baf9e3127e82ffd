package io.integrationhub.sandbox.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a broker.
 *
 * @param folder where its data is stored; empty for a temporary folder that is deleted when the broker is closed
 * @param port the port it listens on; 0 for any free port
 * @param advertisedPort the port clients connect to if a proxy is in front of the broker; 0 for {@code port}
 * @param overrides further Kafka broker settings, which take precedence
 */
public record BrokerSettings(Optional<Path> folder, int port, int advertisedPort, Map<String, String> overrides) {

    public BrokerSettings {
        overrides = Map.copyOf(overrides);
    }

    /** A temporary folder and a free port. */
    public static BrokerSettings temporary() {
        return new BrokerSettings(Optional.empty(), 0, 0, Map.of());
    }

    /** The same with its data stored in a folder that is not deleted. */
    public BrokerSettings persistedIn(Path stored) {
        return new BrokerSettings(Optional.of(stored), port, advertisedPort, overrides);
    }

    /** The same on a fixed port. */
    public BrokerSettings onPort(int fixed) {
        return new BrokerSettings(folder, fixed, advertisedPort, overrides);
    }

    /** The same with another port that clients connect to. */
    public BrokerSettings advertising(int other) {
        return new BrokerSettings(folder, port, other, overrides);
    }

    /** The same with one more Kafka broker setting. */
    public BrokerSettings with(String setting, String value) {
        Map<String, String> more = new HashMap<>(overrides);
        more.put(setting, value);
        return new BrokerSettings(folder, port, advertisedPort, more);
    }
}
