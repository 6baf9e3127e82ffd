package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReferencesTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custom(fields(nope = \"x\"))",
                "custom(fields(nope is defined))",
                "lineItems(custom(fields(nope in (\"x\"))))",
                "id is defined and not (custom(fields(known = \"x\" or nope = \"x\")))"
            })
    void rejectsCustomFieldsThatNoTypeDefines(String where) {
        // Given
        String type = "{'key':'hub','name':{'en':'Hub'},'resourceTypeIds':['order'],'fieldDefinitions':[{'name':'NAME',"
                + "'label':{'en':'Field'},'required':false,'type':{'name':'String'}}]}";
        client.posted("types", type.replace("NAME", "known"));

        // When
        ApiClient.Response unknown = client.get("carts?where=" + ApiClient.encode(where));
        client.posted("types", type.replace("NAME", "nope").replace("'hub'", "'hub-2'"));
        ApiClient.Response known = client.get("carts?where=" + ApiClient.encode(where));

        // Then
        assertThat(unknown.code()).isEqualTo("InvalidInput");
        assertThat(known.status()).isEqualTo(200);
    }

    /** Whoever comes first decides, and the other one is refused. */
    @Test
    void neverLeavesAReferenceToADeletedResource() throws Exception {
        for (int round = 0; round < 20; round++) {
            // Given
            ObjectNode group = client.posted("customer-groups", "{'groupName':'Group " + round + "'}");
            String id = group.path("id").asString();
            String cart = "{'currency':'EUR','customerGroup':{'typeId':'customer-group','id':'" + id + "'}}";

            // When
            try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<ApiClient.Response> created = both.submit(() -> client.post("carts", cart));
                Future<ApiClient.Response> deleted = both.submit(() -> client.delete("customer-groups/" + id
                        + "?version=" + group.path("version").asLong()));

                // Then
                boolean isReferred = created.get().status() == 201;
                assertThat(deleted.get().status()).isEqualTo(isReferred ? 400 : 200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'store':{'typeId':'store','key':'nowhere'}",
                "'businessUnit':{'typeId':'business-unit','key':'nobody'}",
                "'customerGroup':{'typeId':'customer-group','key':'none'}",
                "'customerId':'nobody'"
            })
    void rejectsUnknownReferencesOfCartsAndImportedOrders(String field) {
        assertThat(client.post("carts", "{'currency':'EUR'," + field + "}").code())
                .isEqualTo("ReferencedResourceNotFound");
        assertThat(client.post("orders/import", imported(field)).code()).isEqualTo("ReferencedResourceNotFound");
    }

    @Test
    void resolvesIdsAndKeysToTheReferencesThatResourcesHave() {
        // Given
        String store = client.posted("stores", "{'key':'berlin'}").path("id").asString();
        String unit = client.posted("business-units", "{'key':'corp','unitType':'Company','name':'Corp'}")
                .path("id")
                .asString();
        String group = client.posted("customer-groups", "{'key':'gold','groupName':'Gold'}")
                .path("id")
                .asString();
        String fields =
                "'store':{'typeId':'store','id':'" + store + "'},'businessUnit':{'typeId':'business-unit','id':'" + unit
                        + "'},'customerGroup':{'typeId':'customer-group','key':'gold'}";

        // When
        ObjectNode cart = client.posted("carts", "{'currency':'EUR'," + fields + "}");
        ObjectNode order = client.posted("orders/import", imported(fields));

        // Then
        for (ObjectNode purchase : new ObjectNode[] {cart, order}) {
            assertThat(purchase.path("store").toString()).isEqualTo(json("{'typeId':'store','key':'berlin'}"));
            assertThat(purchase.path("businessUnit").toString())
                    .isEqualTo(json("{'typeId':'business-unit','key':'corp'}"));
            assertThat(purchase.at("/customerGroup/id").asString()).isEqualTo(group);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "orders | 'action':'setStore','store':{'typeId':'store','key':'nowhere'}",
                "orders | 'action':'setBusinessUnit','businessUnit':{'typeId':'business-unit','key':'nobody'}",
                "orders | 'action':'setCustomerId','customerId':'nobody'",
                "carts | 'action':'setBusinessUnit','businessUnit':{'typeId':'business-unit','key':'nobody'}",
                "carts | 'action':'setCustomerId','customerId':'nobody'",
                "carts | 'action':'addPayment','payment':{'typeId':'payment','id':'none'}"
            })
    void rejectsUnknownReferencesOfUpdateActions(String resource, String action) {
        ObjectNode current = resource.equals("orders") ? acme.order("SO-1") : acme.cart("THING", "");
        assertThat(update(resource, current, action).code()).isEqualTo("ReferencedResourceNotFound");
    }

    @Test
    void rejectsAReferenceOfAnotherType() {
        assertThat(client.post("carts", "{'currency':'EUR','store':{'typeId':'channel','key':'berlin'}}")
                        .code())
                .isEqualTo("InvalidField");
    }

    @Test
    void setsTheGroupOfTheCustomer() {
        // Given
        client.posted("customer-groups", "{'key':'gold','groupName':'Gold'}");
        String customer = client.posted(
                        "customers",
                        "{'email':'a@example.com','password':'x','customerGroup':{'typeId':'customer-group','key':'gold'}}")
                .at("/customer/id")
                .asString();

        // When
        ObjectNode cart = client.updated(
                "carts", acme.cart("THING", ""), "{'action':'setCustomerId','customerId':'" + customer + "'}");

        // Then
        assertThat(cart.path("customerGroup").has("id")).isTrue();
    }

    @Test
    void deletesWhatOthersReferToOnlyWhenTheyNoLongerDo() {
        // Given
        ObjectNode group = client.posted("customer-groups", "{'key':'gold','groupName':'Gold'}");
        ObjectNode customer = (ObjectNode) client.posted(
                        "customers",
                        "{'email':'a@example.com','password':'x','customerGroup':{'typeId':'customer-group','key':'gold'}}")
                .path("customer");

        // When
        ApiClient.Response inUse = client.delete(path("customer-groups", group));
        client.delete(path("customers", customer));

        // Then
        assertThat(inUse.status()).isEqualTo(400);
        assertThat(inUse.code()).isEqualTo("ReferenceExists");
        assertThat(inUse.body().at("/errors/0/referencedBy").asString()).isEqualTo("customer");
        assertThat(client.delete(path("customer-groups", group)).status()).isEqualTo(200);
    }

    @Test
    void keepsWhateverIsInUse() {
        // Given
        ObjectNode channel = acme.channel("berlin", "InventorySupply");
        client.posted(
                "inventory", "{'sku':'THING','quantityOnStock':1,'supplyChannel':{'typeId':'channel','key':'berlin'}}");
        ObjectNode store = client.posted("stores", "{'key':'berlin'}");
        ObjectNode type = client.posted(
                "types", "{'key':'note','name':{'en':'Note'},'resourceTypeIds':['order'],'fieldDefinitions':[]}");
        client.posted(
                "carts",
                "{'currency':'EUR','store':{'typeId':'store','key':'berlin'},'custom':{'type':{'typeId':'type','key':'note'}}}");
        ObjectNode zone = client.posted("zones", "{'key':'eu','name':'EU'}");
        client.posted(
                "shipping-methods",
                "{'name':'Post','isDefault':false,'taxCategory':{'typeId':'tax-category','key':'standard'},'zoneRates':[{'zone':{'typeId':'zone','key':'eu'},'shippingRates':[]}]}");
        ObjectNode open = client.posted("states", "{'key':'open','type':'OrderState'}");
        client.posted("states", "{'key':'new','type':'OrderState','transitions':[{'typeId':'state','key':'open'}]}");

        // Then
        assertInUse("channels", channel);
        assertInUse("stores", store);
        assertInUse("types", type);
        assertInUse("zones", zone);
        assertInUse("states", open);
        assertInUse("tax-categories", client.get("tax-categories/key=standard").body());
        assertInUse("product-types", client.get("product-types/key=thing").body());
    }

    private void assertInUse(String resource, JsonNode current) {
        assertThat(client.delete(path(resource, current)).code()).as(resource).isEqualTo("ReferenceExists");
    }

    private ApiClient.Response update(String resource, JsonNode current, String action) {
        return client.post(
                resource + "/" + current.path("id").asString(),
                "{'version':" + current.path("version") + ",'actions':[{" + action + "}]}");
    }

    private static String path(String resource, JsonNode current) {
        return resource + "/" + current.path("id").asString() + "?version=" + current.path("version");
    }

    private static String imported(String field) {
        return "{'totalPrice':{'currencyCode':'EUR','centAmount':100},'customLineItems':[{'name':{'en':'Fee'},'slug':'fee','quantity':1,'money':{'currencyCode':'EUR','centAmount':100}}],"
                + field + "}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
