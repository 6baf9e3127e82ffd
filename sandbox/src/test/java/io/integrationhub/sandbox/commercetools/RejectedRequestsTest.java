package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What commercetools refuses is refused with its code; what only the stand-in lacks has a code of its own. */
class RejectedRequestsTest {

    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST customers/search",
                "POST orders/search",
                "POST products/search",
                "POST business-units/search",
                "POST carts/replicate",
                "POST product-projections/search",
                "GET product-projections/search",
                "GET product-projections/suggest?fuzzy=true",
                "GET shipping-methods/matching-cart?cartId=x",
                "GET shipping-methods/matching-cart-location",
                "GET shipping-methods/matching-location",
                "GET shipping-methods/matching-orderedit",
                "GET in-store/key=shop/carts",
                "GET me/carts",
                "GET shopping-lists",
                "POST graphql",
                "GET products/key=hat?priceCurrency=EUR",
                "GET product-projections/key=hat?priceCurrency=EUR",
                "GET channels?where=geoLocation%20within%20circle(1,2,3)"
            })
    void saysWhatOnlyTheStandInLacks(String request) {
        // When
        ApiClient.Response response = send(request, "{}");

        // Then
        assertThat(response.status()).isEqualTo(501);
        assertThat(response.code()).isEqualTo("NotImplementedByStandIn");
        assertThat(acme.standIn.requests().notImplemented()).hasSize(1);
    }

    @Test
    void saysThatItLacksAFieldAndAnAction() {
        assertThat(acme.client
                        .post("customers", "{'email':'a@b.test','custom':{'typ':1}}")
                        .code())
                .isEqualTo("InvalidJsonInput");
        ObjectNode cart = acme.client.posted("carts", "{'currency':'EUR'}");
        ApiClient.Response frozen = update("carts", cart, "{'action':'freezeCart'}");
        assertThat(frozen.code()).isEqualTo("NotImplementedByStandIn");
        assertThat(frozen.body().toString()).contains("freezeCart");
        assertThat(update("carts", cart, "{'action':'meltCart'}").code()).isEqualTo("InvalidJsonInput");
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth/token, grant_type=password, NotImplementedByStandIn",
        "/oauth/token, grant_type=refresh_token, NotImplementedByStandIn",
        "/oauth/introspect, token=x, NotImplementedByStandIn",
        "/oauth/acme/customers/token, grant_type=password, NotImplementedByStandIn",
        "/oauth/acme/in-store/key=de/customers/token, grant_type=password, NotImplementedByStandIn",
        "/oauth/acme/anonymous/token, grant_type=client_credentials, NotImplementedByStandIn",
        "/oauth/unicorn, a=b, ResourceNotFound",
        "/oauth/token, grant_type=wish, unsupported_grant_type",
        "/oauth/token, grant_type, unsupported_grant_type",
        "/oauth/token, grant_type=%4, invalid_request"
    })
    void tellsWhatTheAuthorizationServerLacksFromWhatItRefuses(String path, String form, String code) {
        assertThat(acme.client.authorize(path, "shop:secret", form).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where=version = \"a\"",
                "where=version in (1, \"a\")",
                "where=createdAt > \"yesterday\"",
                "where=createdAt > :time&var.time=yesterday",
                "where=id in (\"x\")",
                "where=orderNumber = 1",
                "where=lineItems(quantity > \"few\")",
                "withTotal=maybe"
            })
    void refusesValuesThatDoNotFitTheirField(String query) {
        ApiClient.Response response = acme.client.get(
                "orders?" + query.replace(" ", "%20").replace("\"", "%22").replace(">", "%3E"));
        assertThat(response.code()).isEqualTo("InvalidInput");
    }

    @Test
    void comparesTextsOfAnyLength() {
        String long20k = "x".repeat(20_000);
        assertThat(acme.client
                        .get("orders?where=customerEmail%3D%22" + long20k + "%22")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void readsJsonInUtf8Only() {
        // Given
        byte[] utf16 = "{\"key\":\"erp\"}".getBytes(StandardCharsets.UTF_16);
        byte[] utf8 = "{\"key\":\"erp\"}".getBytes(StandardCharsets.UTF_8);

        // Then
        assertThat(acme.client.post("channels", "application/json", utf16).code())
                .isEqualTo("InvalidJsonInput");
        assertThat(acme.client.post("channels", "text/plain", utf8).status()).isEqualTo(501);
        assertThat(acme.client
                        .post("channels", "application/json; charset=UTF-8", utf8)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesPredicatesOfAnyDepth() {
        // Given
        String deep = "(".repeat(20_000);

        // When
        ApiClient.Response response = acme.client.get("orders?where=" + deep);

        // Then
        assertThat(response.code()).isEqualTo("InvalidInput");
    }

    @Test
    void refusesABodyLargerThanAnyResource() {
        // Given
        String large = "{'container':'c','key':'k','value':'" + "x".repeat(17_000_000) + "'}";

        // When
        ApiClient.Response response = acme.client.post("custom-objects", large);

        // Then
        assertThat(response.code()).isEqualTo("ResourceSizeLimitExceeded");
    }

    @Test
    void refusesToDeleteACustomObjectInAVersionThatIsNoneOrAnother() {
        // Given
        acme.client.posted("custom-objects", "{'container':'c','key':'k','value':1}");

        // Then
        assertThat(acme.client.delete("custom-objects/c/k?version=one").code()).isEqualTo("InvalidInput");
        assertThat(acme.client.delete("custom-objects/c/k?version=7").status()).isEqualTo(409);
        assertThat(acme.client.delete("custom-objects/c/k").status()).isEqualTo(200);
    }

    @Test
    void readsAPlusSignInAPathAsItIs() {
        assertThat(acme.client.get("orders/order-number=a+b").body().toString()).contains("a+b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET unicorns",
                "GET carts/search/deeper",
                "GET product-projections/key=hat/deeper",
            })
    void knowsNoRouteThatCommercetoolsDoesNotHave(String request) {
        assertThat(send(request, "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET orders?colour=red",
                "GET channels/key=erp?colour=red",
                "POST channels?colour=red",
                "GET customers?where=address(nope%20%3D%20%22x%22)",
                "GET customers?where=addresses(nope%20%3D%20%22x%22)",
                "GET orders?where=lineItems(variant(nope%20%3D%20%22x%22))",
                "GET orders?where=nope%20%3D%201",
                "GET orders?sort=nope",
                "GET orders?sort=totalPrice.nope"
            })
    void refusesNamesThatCommercetoolsDoesNotKnow(String request) {
        ApiClient.Response response = send(request, "{'key':'erp2'}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.code()).isEqualTo("InvalidInput");
        assertThat(response.body().toString()).containsAnyOf("colour", "nope", "address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels | {'key':'a b/ü'} | InvalidField | key",
                "customer-groups | {'key':'x','groupName':'G'} | InvalidField | key",
                "customers | {'email':'a@b.test','authenticationMode':'Foo','password':'p'} | InvalidField | authenticationMode",
                "customers | {'email':'a@b.test','dateOfBirth':'yesterday'} | InvalidJsonInput | dateOfBirth",
                "customers | {'email':'a@b.test','locale':'no locale'} | InvalidField | locale",
                "customers | {'email':'a@b.test','defaultShippingAddress':'x'} | InvalidJsonInput | defaultShippingAddress",
                "inventory | {'sku':'a','quantityOnStock':1,'expectedDelivery':'soon'} | InvalidJsonInput | expectedDelivery",
                "inventory | {'sku':'a','quantityOnStock':1,'supplyChannel':{'typeId':'cart','key':'erp'}} | InvalidField | typeId",
                "carts | {'currency':'EUR','lineItems':{}} | InvalidJsonInput | lineItems",
                "carts | {'currency':'EUR','shippingAddress':{'country':'DE','colour':'red'}} | InvalidJsonInput | colour",
                "carts | {'currency':'euro'} | InvalidField | currency",
                "carts | {'currency':'XXX'} | InvalidField | currency",
                "carts | {'currency':'EUR','customLineItems':[{'name':{'en':'x'},'slug':'sl','quantity':9007199254740991,'money':{'currencyCode':'EUR','centAmount':9007199254740991}}]} | MoneyOverflow | amount",
                "extensions | {'destination':{'type':'HTTP','url':'not a url'},'triggers':[{'resourceTypeId':'cart','actions':['Create']}]} | InvalidInput | url",
                "subscriptions | {'destination':{'type':'GoogleCloudPubSub','projectId':'p','topic':'t'},'messages':[{'resourceTypeId':'order','types':['OrderUnicorn']}]} | InvalidInput | OrderUnicorn"
            })
    void refusesMalformedValues(String path, String draft, String code, String field) {
        ApiClient.Response response = acme.client.post(path, draft);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.code()).isEqualTo(code);
        assertThat(response.body().toString()).contains(field);
    }

    @Test
    void refusesAChangeWithoutValue() {
        // Given
        acme.product("THING");
        ObjectNode product =
                (ObjectNode) acme.client.get("products").body().path("results").path(0);
        ObjectNode channel = acme.channel("erp", "OrderExport");

        // Then
        for (String action : new String[] {"changeName", "changeSlug"}) {
            ApiClient.Response response = update("products", product, "{'action':'" + action + "'}");
            assertThat(response.code()).isEqualTo("InvalidJsonInput");
            assertThat(response.body().toString()).contains("Missing required value");
        }
        for (String action : new String[] {"changeKey", "changeName", "changeDescription", "setRoles"}) {
            assertThat(update("channels", channel, "{'action':'" + action + "'}")
                            .code())
                    .isEqualTo("InvalidJsonInput");
        }
        assertThat(acme.client
                        .post("channels/key=erp", "{'version':1,'actions':{}}")
                        .code())
                .isEqualTo("InvalidJsonInput");
        assertThat(acme.client.get("channels/key=erp").body().path("version").asInt())
                .isEqualTo(1);
    }

    private ApiClient.Response update(String path, ObjectNode resource, String action) {
        return acme.client.post(
                path + "/" + resource.path("id").asString(),
                "{'version':" + resource.path("version").asLong() + ",'actions':[" + action + "]}");
    }

    private ApiClient.Response send(String request, String body) {
        String[] methodAndPath = request.split(" ", 2);
        return methodAndPath[0].equals("GET")
                ? acme.client.get(methodAndPath[1])
                : acme.client.post(methodAndPath[1], body);
    }
}
