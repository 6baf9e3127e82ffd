package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderImportTest {

    private static final String LINE =
            "{'name':{'en':'Thing'},'quantity':2,'price':{'value':{'currencyCode':'EUR','centAmount':1000}},'variant':{%s}%s}";

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @BeforeEach
    void createProduct() {
        acme.product("THING");
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void copiesTheVariantOfTheProduct() {
        // When
        JsonNode line = imported(LINE.formatted("'sku':'THING'", ""), "").at("/lineItems/0");

        // Then
        JsonNode product = client.get("products").body().at("/results/0");
        assertThat(line.path("productId")).isEqualTo(product.path("id"));
        assertThat(line.path("productType")).isEqualTo(product.path("productType"));
        assertThat(line.at("/variant/prices")).hasSize(3);
    }

    @Test
    void rejectsALineOfAnUnknownProduct() {
        assertThat(post(LINE.formatted("'sku':'NOTHING'", ""), "").status()).isEqualTo(400);
        assertThat(post(LINE.formatted("'id':1", ",'productId':'nothing'"), "").code())
                .isEqualTo("ReferencedResourceNotFound");
        assertThat(post(LINE.formatted("'sku':'THING'", ",'supplyChannel':{'typeId':'channel','key':'nowhere'}"), "")
                        .code())
                .isEqualTo("ReferencedResourceNotFound");
    }

    @Test
    void keepsEveryFieldOfTheDraft() {
        // Given
        acme.channel("berlin", "InventorySupply");
        acme.channel("shop", "ProductDistribution");
        client.posted(
                "inventory", "{'sku':'THING','quantityOnStock':5,'supplyChannel':{'typeId':'channel','key':'berlin'}}");
        String line = LINE.formatted(
                "'sku':'THING','prices':[{'value':{'currencyCode':'EUR','centAmount':900}}]",
                ",'inventoryMode':'TrackOnly','supplyChannel':{'typeId':'channel','key':'berlin'},'distributionChannel':{'typeId':'channel','key':'shop'}");

        // When
        ObjectNode order = imported(
                line,
                ",'itemShippingAddresses':[{'key':'home','country':'DE'}],"
                        + "'customLineItems':[{'name':{'en':'Fee'},'slug':'fee','quantity':1,'money':{'currencyCode':'EUR','centAmount':100},'taxCategory':{'typeId':'tax-category','key':'standard'}}],"
                        + "'shippingInfo':{'shippingMethodName':'Parcel','price':{'currencyCode':'EUR','centAmount':490},'shippingRate':{'price':{'currencyCode':'EUR','centAmount':490}},'taxCategory':{'typeId':'tax-category','key':'standard'},"
                        + "'deliveries':[{'key':'first','parcels':[{'key':'box','trackingData':{'trackingId':'1Z'}}]}]}");

        // Then
        assertThat(order.at("/lineItems/0/variant/prices/0/value/centAmount").asLong())
                .isEqualTo(900);
        assertThat(order.at("/lineItems/0/inventoryMode").asString()).isEqualTo("TrackOnly");
        assertThat(order.at("/lineItems/0/supplyChannel").has("id")).isTrue();
        assertThat(order.at("/lineItems/0/distributionChannel").has("id")).isTrue();
        assertThat(order.at("/itemShippingAddresses/0/key").asString()).isEqualTo("home");
        assertThat(order.at("/customLineItems/0/taxCategory").has("id")).isTrue();
        assertThat(order.at("/shippingInfo/taxCategory").has("id")).isTrue();
        assertThat(order.at("/shippingInfo/deliveries/0/parcels/0/trackingData/trackingId")
                        .asString())
                .isEqualTo("1Z");
    }

    private ObjectNode imported(String line, String more) {
        return client.posted("orders/import", draft(line, more));
    }

    private ApiClient.Response post(String line, String more) {
        return client.post("orders/import", draft(line, more));
    }

    private static String draft(String line, String more) {
        return "{'totalPrice':{'currencyCode':'EUR','centAmount':2000},'lineItems':[" + line + "]" + more + "}";
    }
}
