package io.integrationhub.commercetools.subscription;

import static io.integrationhub.commercetools.client.ScriptedProject.error;
import static io.integrationhub.commercetools.client.ScriptedProject.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.client.ScriptedProject;
import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Reconciliation against scripted responses of commercetools. */
class SubscriptionReconcilerTest {

    private static final String EXISTING = """
            {"id":"s-1","version":4,"key":"hub-order-export","createdBy":{"clientId":"id"},"status":"Healthy",
             "destination":{"type":"ConfluentCloud","bootstrapServer":"b:9092","apiKey":"k","apiSecret":"****",
                            "acks":"all","topic":"orders"},
             "messages":[{"resourceTypeId":"order","types":["OrderImported","OrderCreated"]}],
             "changes":[{"resourceTypeId":"payment"}],"format":{"type":"Platform"}}\
            """;

    private ScriptedProject commercetools;
    private SubscriptionReconciler reconciler;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
        reconciler = reconciler(Map.of(
                "destination", "confluent",
                "bootstrap-server", "b:9092",
                "api-key", "k",
                "api-secret", "s3cret",
                "topic", "orders"));
    }

    private SubscriptionReconciler reconciler(Map<String, String> destination) {
        NotificationSettings notifications = new NotificationSettings(
                List.of("order", "payment"),
                Map.of(
                        "order",
                                new NotificationSettings.Notifications(List.of("OrderCreated", "OrderImported"), false),
                        "payment", new NotificationSettings.Notifications(List.of(), true)));
        SubscriptionSettings settings = new Binder(new MapConfigurationPropertySource(destination))
                .bindOrCreate("", SubscriptionSettings.class);
        return new SubscriptionReconciler(
                commercetools.project(), DesiredSubscription.of("order-export", settings, notifications));
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void createsAMissingSubscription() {
        // Given
        commercetools.respondsWith(
                error(404, "ResourceNotFound", "not found"), json(201, EXISTING), json(200, EXISTING));

        // When
        ResourceState state = reconciler.reconcile();

        // Then
        assertThat(state).isEqualTo(new ResourceState("hub-order-export", Condition.HEALTHY, ""));
        assertThat(commercetools.requests.get(1))
                .startsWith("POST /acme-prod/subscriptions ")
                .contains(
                        "\"key\":\"hub-order-export\"",
                        "{\"resourceTypeId\":\"order\",\"types\":[\"OrderCreated\",\"OrderImported\"]}",
                        "\"changes\":[{\"resourceTypeId\":\"payment\"}]",
                        "\"apiSecret\":\"s3cret\"");
    }

    @Test
    void doesNotWriteWhenNothingDiffers() {
        // Given
        commercetools.respondsWith(json(200, EXISTING));

        // When
        ResourceState state = reconciler.reconcile();

        // Then
        assertThat(state.isHealthy()).isTrue();
        assertThat(commercetools.requests).allMatch(request -> request.startsWith("GET"));
    }

    @Test
    void changesTheMessagesInPlaceWithoutSendingTheDestination() {
        // Given
        commercetools.respondsWith(json(200, EXISTING.replace("\"OrderImported\",", "")));

        // When
        reconciler.reconcile();

        // Then
        assertThat(writes())
                .singleElement()
                .asString()
                .contains("setMessages")
                .doesNotContain("changeDestination", "****");
    }

    @Test
    void changesTheDestinationInPlace() {
        // Given
        commercetools.respondsWith(json(200, EXISTING.replace("\"topic\":\"orders\"", "\"topic\":\"old\"")));

        // When
        reconciler.reconcile();

        // Then
        assertThat(writes())
                .singleElement()
                .asString()
                .contains("changeDestination", "\"topic\":\"orders\"", "\"apiSecret\":\"s3cret\"")
                .doesNotContain("****", "setMessages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConfigurationError", "ConfigurationErrorDeliveryStopped"})
    void sendsTheDestinationAgainWhenItIsMisconfigured(String status) {
        // Given
        commercetools.respondsWith(
                json(200, EXISTING.replace("Healthy", status)),
                json(200, EXISTING.replace("Healthy", status)),
                json(200, EXISTING));

        // When
        ResourceState state = reconciler.reconcile();

        // Then
        assertThat(state.isHealthy()).isTrue();
        assertThat(writes()).singleElement().asString().contains("changeDestination");
    }

    @Test
    void reportsThatCommercetoolsCannotDeliver() {
        // Given
        commercetools.respondsWith(json(200, EXISTING.replace("Healthy", "ManuallySuspended")));

        // When
        ResourceState state = reconciler.reconcile();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.NOT_DELIVERING);
        assertThat(state.detail()).contains("ManuallySuspended");
    }

    @Test
    void leavesASubscriptionOfAnotherClientAlone() {
        // Given
        commercetools.respondsWith(json(
                200,
                EXISTING.replace("\"clientId\":\"id\"", "\"clientId\":\"erp\"")
                        .replace("\"topic\":\"orders\"", "\"topic\":\"theirs\"")));

        // When
        ResourceState reconciled = reconciler.reconcile();
        boolean removed = reconciler.remove();

        // Then
        assertThat(reconciled.condition()).isEqualTo(Condition.FOREIGN);
        assertThat(removed).isFalse();
        assertThat(writes()).isEmpty();
    }

    @Test
    void leavesASubscriptionWithAnotherFormatAlone() {
        // Given
        commercetools.respondsWith(json(200, EXISTING.replace("Platform", "CloudEvents")));

        // When
        ResourceState state = reconciler.reconcile();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.FOREIGN);
        assertThat(writes()).isEmpty();
    }

    @Test
    void removesItsOwnSubscription() {
        // Given
        commercetools.respondsWith(json(200, EXISTING));

        // When
        boolean removed = reconciler.remove();

        // Then
        assertThat(removed).isTrue();
        assertThat(commercetools.requests.getLast())
                .isEqualTo("DELETE /acme-prod/subscriptions/key=hub-order-export?version=4");
    }

    @Test
    void findsOtherSubscriptionsThatDeliverToTheSameQueue() {
        // Given
        commercetools.respondsWith(json(200, """
                {"limit":500,"offset":0,"count":3,"results":[%s,%s,%s]}
                """.formatted(
                        sqs("hub-order-export", "orders"), sqs("hub-pricing", "orders"), sqs("hub-tax", "tax"))));

        // When
        List<String> others = reconciler(
                        Map.of("destination", "sqs", "queue-url", "https://sqs/orders", "region", "eu"))
                .sharingQueue();

        // Then
        assertThat(others).containsExactly("hub-pricing");
        assertThat(reconciler.sharingQueue())
                .as("a topic may have several readers")
                .isEmpty();
    }

    private static String sqs(String key, String queue) {
        return """
                {"id":"%1$s","version":1,"key":"%1$s","messages":[],"changes":[],"format":{"type":"Platform"},
                 "destination":{"type":"SQS","queueUrl":"https://sqs/%2$s","region":"eu"}}""".formatted(key, queue);
    }

    private List<String> writes() {
        return commercetools.requests.stream()
                .filter(request -> !request.startsWith("GET"))
                .toList();
    }
}
