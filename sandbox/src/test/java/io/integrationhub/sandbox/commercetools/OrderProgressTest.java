package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderProgressTest {

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void createsAnOrderFromACartWithTotalsAndTaxes() {
        // When
        ObjectNode order = acme.order("SO-1");

        // Then
        assertThat(order.at("/totalPrice/centAmount").asLong()).isEqualTo(2990);
        assertThat(order.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(2975 + 583);
        assertThat(order.path("orderState").asString()).isEqualTo("Open");
        assertThat(client.get("carts/" + order.at("/cart/id").asString())
                        .body()
                        .path("cartState")
                        .asString())
                .isEqualTo("Ordered");
    }

    @Test
    void storesOneSyncInfoPerChannelAndFindsOrdersByIt() {
        // Given
        String channel = acme.channel("erp", "OrderExport").path("id").asString();
        ObjectNode order = acme.order("SO-1");
        String action = "{'action':'updateSyncInfo','channel':{'typeId':'channel','key':'erp'},'externalId':'%s'}";

        // When
        ObjectNode once = client.updated("orders", order, action.formatted("A"));
        ObjectNode twice = client.updated("orders", once, action.formatted("B"));

        // Then
        assertThat(twice.path("syncInfo")).hasSize(1);
        assertThat(twice.at("/syncInfo/0/externalId").asString()).isEqualTo("B");
        String where = ApiClient.encode("syncInfo(channel(id=\"" + channel + "\")) and orderNumber = \"SO-1\"");
        assertThat(client.get("orders?where=" + where).body().path("total").asInt())
                .isEqualTo(1);
        String not = ApiClient.encode("not(syncInfo(channel(id=\"" + channel + "\")))");
        assertThat(client.get("orders?where=" + not).body().path("total").asInt())
                .isZero();
    }

    @Test
    void rejectsAChannelThatIsNotForOrders() {
        // Given
        acme.channel("store", "InventorySupply");
        ObjectNode order = acme.order("SO-1");

        // When
        ApiClient.Response response = client.post(
                "orders/" + order.path("id").asString(),
                "{'version':"
                        + order.path("version")
                        + ",'actions':[{'action':'updateSyncInfo','channel':{'typeId':'channel','key':'store'}}]}");

        // Then
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.code()).isEqualTo("InvalidInput");
    }

    @Test
    void returnsTheCurrentVersionInAConflict() {
        // Given
        ObjectNode order = acme.order("SO-1");
        ObjectNode changed = client.updated("orders", order, "{'action':'changeOrderState','orderState':'Confirmed'}");

        // When
        ApiClient.Response response = client.post(
                "orders/" + order.path("id").asString(),
                "{'version':"
                        + order.path("version")
                        + ",'actions':[{'action':'changeOrderState','orderState':'Complete'}]}");

        // Then
        assertThat(response.status()).isEqualTo(409);
        assertThat(response.body().at("/errors/0/currentVersion").asLong())
                .isEqualTo(changed.path("version").asLong());
    }

    @Test
    void sendsAMessageOfItsOwnForEachParcelOfANewDelivery() {
        // Given
        client.posted(
                "",
                "{'version':1,'actions':[{'action':'changeMessagesConfiguration','messagesConfiguration':{'enabled':true,'deleteDaysAfterCreation':15}}]}");
        ObjectNode order = acme.order("SO-1");
        String line = order.at("/lineItems/0/id").asString();

        // When
        client.updated(
                "orders",
                order,
                "{'action':'addDelivery','items':[{'id':'" + line
                        + "','quantity':2}],'parcels':[{'key':'first'},{'key':'second'}]}");

        // Then
        JsonNode messages = client.get("messages?sort=sequenceNumber&where="
                        + ApiClient.encode("type in (\"DeliveryAdded\", \"ParcelAddedToDelivery\")"))
                .body()
                .path("results");
        assertThat(messages.valueStream().map(one -> one.path("type").asString()))
                .containsExactly("DeliveryAdded", "ParcelAddedToDelivery", "ParcelAddedToDelivery");
        assertThat(messages.at("/0/delivery/parcels")).isEmpty();
        assertThat(messages.at("/1/parcel/key").asString()).isEqualTo("first");
        assertThat(messages.at("/2/delivery/parcels")).hasSize(2);
    }
}
