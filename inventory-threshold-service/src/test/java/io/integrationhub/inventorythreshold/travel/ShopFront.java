package io.integrationhub.inventorythreshold.travel;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop that uses commercetools. JSON is written with single quotes. */
final class ShopFront {

    /** Status and body of a response. */
    record Response(int status, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDRESS = "{'country':'DE','city':'Berlin','postalCode':'10115'}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI project;
    private final String authorization;

    ShopFront(CommercetoolsStandIn commercetools, String projectKey, String client, String secret) {
        this.project = commercetools.baseUrl().resolve("/" + projectKey + "/");
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder token = HttpRequest.newBuilder(
                        commercetools.authUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        this.authorization =
                "Bearer " + response(token).body().path("access_token").asString();
        post(
                "tax-categories",
                "{'key':'standard','name':'Standard','rates':[{'name':'19 %','amount':0.19,"
                        + "'includedInPrice':true,'country':'DE'}]}");
        post("product-types", "{'key':'thing','name':'Thing','description':'A thing'}");
    }

    /** Creates and publishes a product with this SKU. */
    void addArticle(String sku) {
        post(
                "products",
                "{'productType':{'typeId':'product-type','key':'thing'},'name':{'en':'Thing'},"
                        + "'slug':{'en':'"
                        + sku.toLowerCase(Locale.ROOT)
                        + "'},'taxCategory':{'typeId':'tax-category','key':'standard'},"
                        + "'publish':true,'masterVariant':{'sku':'"
                        + sku
                        + "','prices':[{'value':{'currencyCode':'EUR','centAmount':1250}}]}}");
    }

    /** Lets carts of the Project reserve stock. */
    void letReservationsExpire() {
        String path = project.getPath().replaceFirst("/$", "");
        String version = get(path).path("version").asString();
        post(
                path,
                "{'version':" + version
                        + ",'actions':[{'action':'setReservationExpirationInMinutes','reservationExpirationInMinutes':30}]}");
    }

    /** A line item of a cart draft. */
    static String line(String sku, long quantity) {
        return "{'sku':'" + sku + "','quantity':" + quantity + "}";
    }

    /** Places an order from a cart with these lines. */
    Response placeOrder(String mode, String... lines) {
        return order(cart(mode, lines));
    }

    /** Creates a cart with these lines. */
    JsonNode cart(String mode, String... lines) {
        return post(
                        "carts",
                        "{'currency':'EUR','country':'DE','inventoryMode':'"
                                + mode
                                + "','shippingAddress':"
                                + ADDRESS
                                + ",'lineItems':["
                                + String.join(",", lines)
                                + "]}")
                .body();
    }

    /** Places the order of a cart. */
    Response order(JsonNode cart) {
        return post(
                "orders",
                "{'cart':{'typeId':'cart','id':'"
                        + cart.path("id").asString()
                        + "'},'version':"
                        + cart.path("version").asLong()
                        + "}");
    }

    JsonNode get(String path) {
        return response(request(path).GET()).body();
    }

    Response update(String resources, JsonNode resource, String action) {
        return post(
                resources + "/" + resource.path("id").asString(),
                "{'version':" + resource.path("version").asLong() + ",'actions':[" + action + "]}");
    }

    void delete(String resources, JsonNode resource) {
        String version = "?version=" + resource.path("version").asLong();
        response(request(resources + "/" + resource.path("id").asString() + version)
                .DELETE());
    }

    Response post(String path, String body) {
        return response(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(project.resolve(path)).header("Authorization", authorization);
    }

    private Response response(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
