package io.integrationhub.commercetools.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Reconciliation against a commercetools that validates requests. */
class SubscriptionLifecycleTest {

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
    void createsChangesInPlaceAndRemovesASubscription() {
        // Given
        assertThat(reconciler("OrderCreated").reconcile().isHealthy()).isTrue();
        String created = only().get("id").asString();

        // When
        ResourceState changed = reconciler("OrderImported").reconcile();
        long writes = commercetools.writes("acme-prod");
        ResourceState unchanged = reconciler("OrderImported").reconcile();

        // Then
        assertThat(changed.isHealthy()).isTrue();
        assertThat(unchanged.isHealthy()).isTrue();
        assertThat(commercetools.writes("acme-prod")).isEqualTo(writes);
        assertThat(only().get("id").asString()).isEqualTo(created);
        assertThat(only().toString()).contains("OrderImported").doesNotContain("OrderCreated");
        assertThat(reconciler("OrderImported").remove()).isTrue();
        assertThat(commercetools.all("acme-prod", "subscription")).isEmpty();
    }

    private ObjectNode only() {
        return commercetools.all("acme-prod", "subscription").getFirst();
    }

    private SubscriptionReconciler reconciler(String message) {
        SubscriptionSettings settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("destination", "pubsub", "project-id", "acme", "topic", "orders")))
                .bindOrCreate("", SubscriptionSettings.class);
        NotificationSettings notifications = new NotificationSettings(
                List.of("order"), Map.of("order", new NotificationSettings.Notifications(List.of(message), false)));
        return new SubscriptionReconciler(project, DesiredSubscription.of("order-export", settings, notifications));
    }
}
