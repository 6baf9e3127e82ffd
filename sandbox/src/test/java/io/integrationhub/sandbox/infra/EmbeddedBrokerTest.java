package io.integrationhub.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.network.FaultProxy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @Test
    void preservesRecordsAcrossARestart(@TempDir Path folder) {
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(BrokerSettings.temporary().persistedIn(folder))) {
            // Given
            broker.createTopics(2, "orders");
            TopicProbe topic = new TopicProbe(broker.bootstrapServers(), "orders");
            topic.send("4711", "first");

            // When
            broker.restart();
            topic.send("4711", "second");

            // Then
            assertThat(topic.values()).containsExactly("first", "second");
        }
    }

    @Test
    void isSharedByAllTestsOfAJvm() {
        // Given
        EmbeddedBroker.shared().createTopics(1, "shared-orders");
        TopicProbe topic = new TopicProbe(EmbeddedBroker.shared().bootstrapServers(), "shared-orders");

        // When
        topic.send("4711", "only");

        // Then
        assertThat(topic.values()).containsExactly("only");
    }

    @Test
    void preservesRecordsWhenItsProcessIsKilled(@TempDir Path folder) {
        // Given
        int port = FreePort.any();
        TopicProbe topic = new TopicProbe("localhost:" + port, "orders");
        try (ChildJvm broker = BrokerProcess.start(folder, port)) {
            topic.create(1);
            topic.send("4711", "acknowledged");

            // When
            broker.kill();
        }

        // Then
        try (ChildJvm broker = BrokerProcess.start(folder, port)) {
            assertThat(broker.isAlive()).isTrue();
            assertThat(topic.values()).containsExactly("acknowledged");
        }
    }

    @Test
    void isReachableThroughAnAdvertisedProxy() {
        // Given
        int port = FreePort.any();
        try (FaultProxy proxy = FaultProxy.inFrontOf(port);
                EmbeddedBroker broker = EmbeddedBroker.start(
                        BrokerSettings.temporary().onPort(port).advertising(proxy.port()))) {
            TopicProbe topic = new TopicProbe(broker.bootstrapServers(), "orders");
            topic.create(1);

            // When
            proxy.down();

            // Then
            assertThat(broker.bootstrapServers()).endsWith(":" + proxy.port());
            assertThat(topic.accepts("4711", "lost")).isFalse();

            // When
            proxy.heal();

            // Then
            assertThat(topic.accepts("4711", "kept")).isTrue();
        }
    }
}
