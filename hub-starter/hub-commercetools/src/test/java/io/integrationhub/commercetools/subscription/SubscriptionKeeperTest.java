package io.integrationhub.commercetools.subscription;

import static io.integrationhub.commercetools.client.ScriptedProject.error;
import static io.integrationhub.commercetools.client.ScriptedProject.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.client.ScriptedProject;
import io.integrationhub.commercetools.subscription.SubscriptionState.Condition;
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

class SubscriptionKeeperTest {

    private static final String KNOWN = """
            {"id":"s-1","version":4,"key":"hub-order-export","createdBy":{"clientId":"id"},"status":"Healthy",
             "destination":{"type":"ConfluentCloud","bootstrapServer":"b:9092","apiKey":"k","apiSecret":"****",
                            "acks":"all","topic":"orders"},
             "messages":[{"resourceTypeId":"order","types":["OrderImported","OrderCreated"]}],
             "changes":[{"resourceTypeId":"payment"}],"format":{"type":"Platform"}}\
            """;

    private ScriptedProject commercetools;
    private SubscriptionKeeper keeper;

    @BeforeEach
    void start() throws IOException {
        commercetools = new ScriptedProject();
        FeedSettings feeds = new FeedSettings(
                List.of("order", "payment"),
                Map.of(
                        "order", new FeedSettings.Notifications(List.of("OrderCreated", "OrderImported"), false),
                        "payment", new FeedSettings.Notifications(List.of(), true)));
        SubscriptionSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "destination", "confluent",
                        "bootstrap-server", "b:9092",
                        "api-key", "k",
                        "api-secret", "s3cret",
                        "topic", "orders")))
                .bindOrCreate("", SubscriptionSettings.class);
        keeper =
                new SubscriptionKeeper(commercetools.project(), WantedSubscription.of("order-export", settings, feeds));
    }

    @AfterEach
    void stop() {
        commercetools.close();
    }

    @Test
    void createsTheSubscriptionWhereThereIsNone() {
        // Given
        commercetools.respondsWith(error(404, "ResourceNotFound", "not there"), json(201, KNOWN), json(200, KNOWN));

        // When
        SubscriptionState state = keeper.keep();

        // Then
        assertThat(state).isEqualTo(new SubscriptionState("hub-order-export", Condition.HEALTHY, ""));
        assertThat(commercetools.requests.get(1))
                .startsWith("POST /acme-prod/subscriptions ")
                .contains(
                        "\"key\":\"hub-order-export\"",
                        "{\"resourceTypeId\":\"order\",\"types\":[\"OrderCreated\",\"OrderImported\"]}",
                        "\"changes\":[{\"resourceTypeId\":\"payment\"}]",
                        "\"apiSecret\":\"s3cret\"");
    }

    @Test
    void writesNothingWhenAllIsAsItShouldBe() {
        // Given
        commercetools.respondsWith(json(200, KNOWN));

        // When
        SubscriptionState state = keeper.keep();

        // Then
        assertThat(state.isHealthy()).isTrue();
        assertThat(commercetools.requests).allMatch(request -> request.startsWith("GET"));
    }

    @Test
    void changesTheMessagesInPlaceWithoutTouchingTheDestination() {
        // Given
        commercetools.respondsWith(json(200, KNOWN.replace("\"OrderImported\",", "")));

        // When
        keeper.keep();

        // Then
        assertThat(writes())
                .singleElement()
                .asString()
                .contains("setMessages")
                .doesNotContain("changeDestination", "****");
    }

    @Test
    void movesToAnotherDestinationInPlace() {
        // Given
        commercetools.respondsWith(json(200, KNOWN.replace("\"topic\":\"orders\"", "\"topic\":\"old\"")));

        // When
        keeper.keep();

        // Then
        assertThat(writes())
                .singleElement()
                .asString()
                .contains("changeDestination", "\"topic\":\"orders\"", "\"apiSecret\":\"s3cret\"")
                .doesNotContain("****", "setMessages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConfigurationError", "ConfigurationErrorDeliveryStopped"})
    void sendsTheDestinationAnewWhenItIsMisconfigured(String status) {
        // Given
        commercetools.respondsWith(
                json(200, KNOWN.replace("Healthy", status)),
                json(200, KNOWN.replace("Healthy", status)),
                json(200, KNOWN));

        // When
        SubscriptionState state = keeper.keep();

        // Then
        assertThat(state.isHealthy()).isTrue();
        assertThat(writes()).singleElement().asString().contains("changeDestination");
    }

    @Test
    void saysWhenCommercetoolsCannotDeliver() {
        // Given
        commercetools.respondsWith(json(200, KNOWN.replace("Healthy", "ManuallySuspended")));

        // When
        SubscriptionState state = keeper.keep();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.NOT_DELIVERING);
        assertThat(state.detail()).contains("ManuallySuspended");
    }

    @Test
    void leavesASubscriptionOfAnotherPartyAlone() {
        // Given
        commercetools.respondsWith(json(
                200,
                KNOWN.replace("\"clientId\":\"id\"", "\"clientId\":\"erp\"")
                        .replace("\"topic\":\"orders\"", "\"topic\":\"theirs\"")));

        // When
        SubscriptionState kept = keeper.keep();
        boolean removed = keeper.remove();

        // Then
        assertThat(kept.condition()).isEqualTo(Condition.FOREIGN);
        assertThat(removed).isFalse();
        assertThat(writes()).isEmpty();
    }

    @Test
    void leavesASubscriptionOfAnotherFormatAlone() {
        // Given
        commercetools.respondsWith(json(200, KNOWN.replace("Platform", "CloudEvents")));

        // When
        SubscriptionState state = keeper.keep();

        // Then
        assertThat(state.condition()).isEqualTo(Condition.FOREIGN);
        assertThat(writes()).isEmpty();
    }

    @Test
    void removesItsOwnSubscription() {
        // Given
        commercetools.respondsWith(json(200, KNOWN));

        // When
        boolean removed = keeper.remove();

        // Then
        assertThat(removed).isTrue();
        assertThat(commercetools.requests.getLast())
                .isEqualTo("DELETE /acme-prod/subscriptions/key=hub-order-export?version=4");
    }

    private List<String> writes() {
        return commercetools.requests.stream()
                .filter(request -> !request.startsWith("GET"))
                .toList();
    }
}
