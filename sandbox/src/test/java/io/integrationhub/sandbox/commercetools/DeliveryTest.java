package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DeliveryTest {

    private static final String PUB_SUB = "{'type':'GoogleCloudPubSub','projectId':'gcp','topic':'orders'}";

    private final Acme acme = new Acme();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        acme.close();
        receiver.close();
    }

    @Test
    void pushesATestNotificationAndThenTheMessages() {
        // Given
        acme.standIn.pushTo("gcp/orders", receiver.url(), "Bearer push");
        subscribe("'messages':[{'resourceTypeId':'order','types':['OrderCreated']}]");

        // When
        ObjectNode order = acme.order("SO-1");

        // Then
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received())
                .allMatch(received -> received.authorization().equals("Bearer push"));
        assertThat(receiver.received().stream()
                        .map(received ->
                                received.pubSubData().at("/resource/typeId").asString()))
                .containsExactlyInAnyOrder("subscription", "order");
        JsonNode message = receiver.orderNotifications().getFirst();
        assertThat(message.path("type").asString()).isEqualTo("OrderCreated");
        assertThat(message.path("sequenceNumber").asInt()).isEqualTo(1);
        assertThat(message.at("/resourceUserProvidedIdentifiers/orderNumber").asString())
                .isEqualTo("SO-1");
        assertThat(message.at("/order/id").asString())
                .isEqualTo(order.path("id").asString());
    }

    @Test
    void deliversStoredNotificationsOnceATopicHasATarget() {
        // Given
        subscribe("'messages':[{'resourceTypeId':'order'}]");
        acme.order("SO-1");

        // When
        acme.standIn.pushTo("gcp/orders", receiver.url(), "");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> receiver.orderNotifications().size() == 1);
    }

    @Test
    void retriesUntilTheEndpointAccepts() {
        // Given
        acme.standIn.pushTo("gcp/orders", receiver.url(), "");
        subscribe("'messages':[{'resourceTypeId':'order'}]");
        await().until(() -> receiver.received().size() == 1);
        receiver.rejectNext(3);

        // When
        acme.order("SO-1");

        // Then
        await().until(() -> receiver.orderNotifications().size() == 1);
    }

    @Test
    void sendsAChangeButNoMessageForSyncInfo() {
        // Given
        acme.channel("erp", "OrderExport");
        ObjectNode order = acme.order("SO-1");
        acme.standIn.pushTo("gcp/orders", receiver.url(), "");
        subscribe("'messages':[{'resourceTypeId':'order'}],'changes':[{'resourceTypeId':'order'}]");

        // When
        acme.client.updated("orders", order, "{'action':'updateSyncInfo','channel':{'typeId':'channel','key':'erp'}}");

        // Then
        await().until(() -> !receiver.orderNotifications().isEmpty()
                && acme.standIn.notificationDelivery().waiting() == 0);
        assertThat(receiver.orderNotifications()).singleElement().satisfies(change -> {
            assertThat(change.path("notificationType").asString()).isEqualTo("ResourceUpdated");
            assertThat(change.path("oldVersion").asLong())
                    .isEqualTo(order.path("version").asLong());
        });
    }

    @Test
    void writesCloudEvents() {
        // Given
        acme.standIn.pushTo("gcp/orders", receiver.url(), "");
        subscribe("'messages':[{'resourceTypeId':'order'}],'format':{'type':'CloudEvents','cloudEventsVersion':'1.0'}");

        // When
        ObjectNode order = acme.order("SO-1");

        // Then
        await().until(() -> receiver.received().size() == 2);
        List<JsonNode> events =
                receiver.received().stream().map(Receiver.Received::pubSubData).toList();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.path("type").asString()).isEqualTo("com.commercetools.order.message.OrderCreated");
            assertThat(event.path("subject").asString())
                    .isEqualTo(order.path("id").asString());
            assertThat(event.at("/data/type").asString()).isEqualTo("OrderCreated");
        });
    }

    @Test
    void losesAndDuplicatesTheSameNotificationsForTheSameSeed() {
        assertThat(numbersReceived(7)).isEqualTo(numbersReceived(7)).isNotEqualTo(numbersReceived(8));
    }

    private static List<String> numbersReceived(long seed) {
        try (Acme shop = new Acme();
                Receiver endpoint = new Receiver()) {
            shop.standIn.pushTo("gcp/orders", endpoint.url(), "");
            subscribe(shop, "'messages':[{'resourceTypeId':'order'}]");
            shop.standIn.deliveryFaults().seed(seed);
            shop.standIn.deliveryFaults().drop(0.3);
            shop.standIn.deliveryFaults().duplicate(0.3);
            shop.standIn.deliveryFaults().shuffle(Duration.ofMillis(50));
            for (int i = 0; i < 20; i++) {
                shop.order("SO-" + i);
            }
            await().until(() -> shop.standIn.notificationDelivery().waiting() == 0);
            return endpoint.orderNotifications().stream()
                    .map(one -> one.at("/resourceUserProvidedIdentifiers/orderNumber")
                            .asString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void omitsAPayloadThatIsTooLarge() {
        // Given
        acme.standIn.notificationDelivery().limitPayload(1_000);
        acme.standIn.pushTo("gcp/orders", receiver.url(), "");
        subscribe("'messages':[{'resourceTypeId':'order'}]");

        // When
        acme.order("SO-1");

        // Then
        await().until(() -> receiver.orderNotifications().size() == 1);
        JsonNode message = receiver.orderNotifications().getFirst();
        assertThat(message.at("/payloadNotIncluded/payloadType").asString()).isEqualTo("OrderCreated");
        assertThat(message.has("order")).isFalse();
        assertThat(message.has("type")).isFalse();
    }

    @Test
    void rejectsASubscriptionWhoseDestinationRejectsTheTest() {
        // Given
        acme.standIn.topics().breakTopic("gcp/orders");

        // When
        ApiClient.Response response = acme.client.post(
                "subscriptions", "{'destination':" + PUB_SUB + ",'messages':[{'resourceTypeId':'order'}]}");

        // Then
        assertThat(response.status()).isEqualTo(400);
        assertThat(acme.standIn.all(Acme.KEY, "subscription")).isEmpty();
    }

    private void subscribe(String more) {
        subscribe(acme, more);
    }

    private static void subscribe(Acme shop, String more) {
        shop.client.posted("subscriptions", "{'key':'hub','destination':" + PUB_SUB + "," + more + "}");
    }
}
