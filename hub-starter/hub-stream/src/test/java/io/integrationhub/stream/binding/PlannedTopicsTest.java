package io.integrationhub.stream.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.stream.StreamProperties;
import io.integrationhub.stream.topic.AdminInspection;
import io.integrationhub.stream.topic.TopicAdmin;
import io.integrationhub.stream.topic.TopicPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PlannedTopicsTest {

    /** Tests share the broker. */
    private final String tenant =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);

    private final String prefix = "hub." + tenant + ".";
    private final Map<String, Object> broker = Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, EmbeddedBroker.shared().bootstrapServers());

    @Test
    void keepsThreeReplicasOfWhichOneMayBeDown() {
        // When
        TopicPlan plan = PlannedTopics.plan(environment(Map.of()), properties(Map.of()));

        // Then
        assertThat(plan.topics()).hasSize(3).allSatisfy(topic -> {
            assertThat(topic.replicationFactor()).isEqualTo((short) 3);
            assertThat(topic.configs()).containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        });
    }

    @Test
    void refusesAClusterWithFewerBrokersThanReplicas() {
        TopicPlan plan = PlannedTopics.plan(environment(Map.of()), properties(Map.of()));

        assertThatThrownBy(() -> new TopicAdmin(plan, broker, true).provide())
                .hasMessage("the cluster has 1 broker, but hub.stream.replication-factor is 3, so no topic can be"
                        + " created. Set HUB_STREAM_REPLICATION_FACTOR=1 if it is not for production, or add brokers.");
        assertThat(new AdminInspection(broker).topics(List.of(prefix + "journal")))
                .isEmpty();
    }

    @Test
    void createsWithOneReplicaWhatIsAskedFor() throws TimeoutException {
        // Given
        StreamProperties single = properties(Map.of("replication-factor", "1"));
        TopicPlan plan = PlannedTopics.plan(environment(Map.of()), single);

        // When
        new TopicAdmin(plan, broker, true).provide();

        // Then
        assertThat(new AdminInspection(broker).topics(List.of(prefix + "journal", prefix + "things")))
                .hasSize(2)
                .allSatisfy(topic -> {
                    assertThat(topic.replicas()).isEqualTo(1);
                    assertThat(topic.configs()).containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1");
                });
    }

    @Test
    void createsNoTopicThatASettingMisspells() {
        // Given
        TopicPlan plan = PlannedTopics.plan(
                environment(Map.of("HUB_INLETS_THINGS_TOPIC", "thigns")),
                properties(Map.of("replication-factor", "1")));

        // Then
        assertThatThrownBy(() -> new TopicAdmin(plan, broker, true).provide())
                .hasMessage("these topics do not exist, and the hub does not create them because their names are"
                        + " settings: " + prefix + "thigns (HUB_INLETS_THINGS_TOPIC). Correct the setting, or create"
                        + " the topic.");
        assertThat(new AdminInspection(broker).topics(List.of(prefix + "thigns")))
                .isEmpty();
    }

    @Test
    void createsNoTopicThatCommercetoolsWritesTo() {
        // Given
        String section = "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_COMMERCETOOLS_SUBSCRIPTION_";
        TopicPlan plan = PlannedTopics.plan(
                environment(Map.of(
                        "HUB_SUBSCRIBED_RESOURCES",
                        "order",
                        section + "DESTINATION",
                        "confluent",
                        section + "TOPIC",
                        "ct-notifications-" + tenant)),
                properties(Map.of("replication-factor", "1")));

        // Then
        assertThat(plan.foreign()).containsEntry("ct-notifications-" + tenant, section + "TOPIC");
        assertThatThrownBy(() -> new TopicAdmin(plan, broker, true).provide()).hasMessageContaining(section + "TOPIC");
    }

    @Test
    void createsTheTopicForTheMessagesOfAnSqsQueue() {
        // Given
        String section = "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_COMMERCETOOLS_SUBSCRIPTION_";

        // When
        TopicPlan plan = PlannedTopics.plan(
                environment(Map.of("HUB_SUBSCRIBED_RESOURCES", "order", section + "DESTINATION", "sqs")),
                properties(Map.of("replication-factor", "1")));

        // Then
        assertThat(plan.topics()).extracting(NewTopic::name).contains(prefix + "try.queue");
        assertThat(plan.foreign()).isEmpty();
    }

    @Test
    void createsTheTopicOfInletsOfWhichATenantHasSeveral() {
        // Given
        String copies = "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_TRY_COPIES_";
        StandardEnvironment environment = environment(Map.of(copies + "DWH_PATH", "/a", copies + "FRAUD_PATH", "/b"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "further inlets",
                        Map.of("hub.inlets.copies.topic", "events", "hub.inlets.copies.for-each", "try.copies")));

        // When
        TopicPlan plan = PlannedTopics.plan(environment, properties(Map.of("replication-factor", "1")));

        // Then
        assertThat(plan.topics()).extracting(NewTopic::name).containsOnlyOnce(prefix + "events");
    }

    private StandardEnvironment environment(Map<String, Object> further) {
        Map<String, Object> variables = new HashMap<>(further);
        variables.put("HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_MASTERS_THING", "oms");
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "the service's own file", Map.of("hub.service", "try", "hub.inlets.things.topic", "things")));
        return environment;
    }

    private static StreamProperties properties(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("", StreamProperties.class);
    }
}
