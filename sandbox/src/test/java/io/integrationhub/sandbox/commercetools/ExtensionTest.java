package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ExtensionTest {

    private static final String LOCALE = "{\"action\":\"setLocale\",\"locale\":\"de\"}";

    private final Acme acme = new Acme();
    private final List<JsonNode> inputs = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String response = "";
    private volatile long delayMillis;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::respond);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        acme.close();
    }

    @Test
    void receivesTheResourceAsItWouldBeSaved() {
        // Given
        extension("order", "");

        // When
        ObjectNode order = acme.order("SO-1");

        // Then
        assertThat(inputs).singleElement().satisfies(input -> {
            assertThat(input.path("action").asString()).isEqualTo("Create");
            assertThat(input.at("/resource/id").asString())
                    .isEqualTo(order.path("id").asString());
            assertThat(input.at("/resource/obj/orderNumber").asString()).isEqualTo("SO-1");
        });
        assertThat(authorizations).containsExactly("Bearer s3cret");
    }

    @Test
    void changesTheResourceInTheSameWrite() {
        // Given
        extension("order", "");
        response = "{\"actions\":[{\"action\":\"changeShipmentState\",\"shipmentState\":\"Pending\"}]}";

        // When
        ObjectNode order = acme.order("SO-1");

        // Then
        assertThat(order.path("shipmentState").asString()).isEqualTo("Pending");
        assertThat(inputs).hasSize(1);
    }

    @Test
    void rejectsTheWrite() {
        // Given
        extension("cart", "");
        status = 400;
        response = "{\"errors\":[{\"code\":\"InvalidInput\",\"message\":\"Only 3"
                + " left\",\"extensionExtraInfo\":{\"available\":3}}]}";

        // When
        ApiClient.Response rejected = acme.client.post("carts", "{'currency':'EUR'}");

        // Then
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.body().path("message").asString()).isEqualTo("Only 3 left");
        assertThat(rejected.body().at("/errors/0/extensionExtraInfo/available").asInt())
                .isEqualTo(3);
        assertThat(rejected.body().at("/errors/0/errorByExtension/key").asString())
                .isEqualTo("hub");
        assertThat(acme.standIn.all(Acme.KEY, "cart")).isEmpty();
    }

    @Test
    void failsTheWriteForAStatusOutsideTheContract() {
        // Given
        extension("cart", "");
        status = 202;

        // Then
        ApiClient.Response rejected = acme.client.post("carts", "{'currency':'EUR'}");
        assertThat(rejected.status()).isEqualTo(502);
        assertThat(rejected.code()).isEqualTo("ExtensionBadResponse");
    }

    @Test
    void failsTheWriteWhenItTimesOut() {
        // Given
        extension("cart", "");
        delayMillis = 1_000;

        // Then
        ApiClient.Response rejected = acme.client.post("carts", "{'currency':'EUR'}");
        assertThat(rejected.status()).isEqualTo(504);
        assertThat(rejected.code()).isEqualTo("ExtensionNoResponse");
    }

    @Test
    void isCalledOnlyWhenItsConditionHolds() {
        // Given
        extension("cart", ",'condition':'shippingAddress is defined and shippingAddress has changed'");
        acme.client.posted("carts", "{'currency':'EUR'}");

        // When
        ObjectNode cart = acme.client.posted("carts", "{'currency':'EUR','shippingAddress':{'country':'DE'}}");
        acme.client.updated("carts", cart, "{'action':'setLocale','locale':'de'}");

        // Then
        assertThat(inputs).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "[]", "{\"actions\":{}}", "{\"actions\":[\"recalculate\"]}"})
    void failsTheWriteForABodyOutsideTheContract(String body) {
        // Given
        extension("cart", "");
        response = body;

        // Then
        ApiClient.Response rejected = acme.client.post("carts", "{'currency':'EUR'}");
        assertThat(rejected.code()).isEqualTo("ExtensionBadResponse");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 101})
    void failsTheWriteForActionsThatCannotBeExecuted(int times) {
        // Given
        extension("cart", "");
        String action = times == 1 ? "{\"action\":\"removeLineItem\",\"lineItemId\":\"nope\"}" : LOCALE;
        response = "{\"actions\":[" + String.join(",", Collections.nCopies(times, action)) + "]}";

        // When
        ApiClient.Response rejected = acme.client.post("carts", "{'currency':'EUR'}");

        // Then
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.code()).isEqualTo("ExtensionUpdateActionsFailed");
        assertThat(rejected.body()
                        .at("/errors/0/extensionErrors/0/extensionKey")
                        .asString())
                .isEqualTo("hub");
        assertThat(acme.standIn.all(Acme.KEY, "cart")).isEmpty();
    }

    @Test
    void acceptsAHundredActions() {
        // Given
        extension("cart", "");
        response = "{\"actions\":[" + String.join(",", Collections.nCopies(100, LOCALE)) + "]}";

        // Then
        assertThat(acme.client
                        .posted("carts", "{'currency':'EUR'}")
                        .path("locale")
                        .asString())
                .isEqualTo("de");
    }

    @Test
    void failsTheWriteWhenItsConditionComparesAMissingField() {
        // Given
        extension("cart", ",'condition':'deleteDaysAfterLastModification > 1'");

        // Then
        ApiClient.Response rejected = acme.client.post("carts", "{'currency':'EUR'}");
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.code()).isEqualTo("ExtensionPredicateEvaluationFailed");
        assertThat(inputs).isEmpty();
    }

    @Test
    void isCalledAfterItsDependenciesWithTheirChanges() {
        // Given
        extension("cart", "");
        acme.client.posted("extensions", extension("first", "cart", ""));
        acme.client.updated(
                "extensions",
                acme.client.get("extensions/key=hub").body(),
                "{'action':'setDependencies','dependencies':[{'typeId':'extension','key':'first'}]}");
        response = "{\"actions\":[" + LOCALE + "]}";

        // When
        acme.client.posted("carts", "{'currency':'EUR'}");

        // Then
        assertThat(inputs).hasSize(2);
        assertThat(inputs.getFirst().at("/resource/obj/locale").isMissingNode()).isTrue();
        assertThat(inputs.getLast().at("/resource/obj/locale").asString()).isEqualTo("de");
    }

    @Test
    void limitsDependencyChains() {
        // Given
        acme.client.posted("extensions", extension("ext-a", "cart", ""));
        acme.client.posted("extensions", dependent("ext-b", "ext-a"));
        acme.client.posted("extensions", dependent("ext-c", "ext-b"));

        // Then
        assertThat(acme.client.post("extensions", dependent("ext-d", "ext-c")).code())
                .isEqualTo("ExtensionChainTooDeep");
        assertThat(acme.client.post("extensions", dependent("ext-d", "missing")).code())
                .isEqualTo("MissingDependency");
        assertThat(acme.client.delete("extensions/key=ext-a?version=1").code()).isEqualTo("ExtensionDependencyExists");
        ApiClient.Response circle = acme.client.post(
                "extensions/key=ext-a",
                "{'version':1,'actions':[{'action':'setDependencies','dependencies':[{'typeId':'extension','key':'ext-b'}]}]}");
        assertThat(circle.code()).isEqualTo("CircularDependency");
    }

    @Test
    void neverReturnsItsSecret() {
        // Given
        extension("cart", "");

        // Then
        assertThat(acme.client.get("extensions/key=hub").body().toString()).doesNotContain("s3cret");
        assertThat(acme.client.get("extensions").body().toString()).doesNotContain("s3cret");
    }

    private void extension(String resourceTypeId, String trigger) {
        acme.client.posted("extensions", extension("hub", resourceTypeId, trigger));
    }

    private String dependent(String key, String on) {
        String draft = extension(key, "cart", "");
        return draft.substring(0, draft.length() - 1) + ",'dependencies':[{'typeId':'extension','key':'" + on + "'}]}";
    }

    private String extension(String key, String resourceTypeId, String trigger) {
        return "{'key':'"
                + key
                + "','timeoutInMs':500,'destination':{'type':'HTTP','url':'http://localhost:"
                + server.getAddress().getPort()
                + "/ext','authentication':{'type':'AuthorizationHeader','headerValue':'Bearer"
                + " s3cret'}},'triggers':[{'resourceTypeId':'"
                + resourceTypeId
                + "','actions':['Create','Update']"
                + trigger
                + "}]}";
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            inputs.add(Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes()));
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            Thread.sleep(delayMillis);
            byte[] body = response.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
