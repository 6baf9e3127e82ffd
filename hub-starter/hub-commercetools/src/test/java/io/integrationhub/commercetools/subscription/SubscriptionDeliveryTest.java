package io.integrationhub.commercetools.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The keeper against a commercetools that checks what it is sent. */
class SubscriptionDeliveryTest {

    private CommercetoolsStandIn commercetools;
    private Project project;

    @BeforeEach
    void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-prod", "id", "s3cret", List.of("manage_project"));
        project = TestProjects.at("acme-prod", commercetools.baseUrl());
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void createsOnceChangesInPlaceAndRemoves() {
        // Given
        assertThat(keeper("OrderCreated").keep().isHealthy()).isTrue();
        String created = only().get("id").asString();

        // When
        SubscriptionState changed = keeper("OrderImported").keep();
        long writes = commercetools.writes("acme-prod");
        SubscriptionState unchanged = keeper("OrderImported").keep();

        // Then
        assertThat(changed.isHealthy()).isTrue();
        assertThat(unchanged.isHealthy()).isTrue();
        assertThat(commercetools.writes("acme-prod")).isEqualTo(writes);
        assertThat(only().get("id").asString()).isEqualTo(created);
        assertThat(only().toString()).contains("OrderImported").doesNotContain("OrderCreated");
        assertThat(keeper("OrderImported").remove()).isTrue();
        assertThat(commercetools.all("acme-prod", "subscription")).isEmpty();
    }

    private ObjectNode only() {
        return commercetools.all("acme-prod", "subscription").getFirst();
    }

    private SubscriptionKeeper keeper(String message) {
        SubscriptionSettings settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("destination", "pubsub", "project-id", "acme", "topic", "orders")))
                .bindOrCreate("", SubscriptionSettings.class);
        FeedSettings feeds = new FeedSettings(
                List.of("order"), Map.of("order", new FeedSettings.Notifications(List.of(message), false)));
        return new SubscriptionKeeper(project, WantedSubscription.of("order-export", settings, feeds));
    }
}
