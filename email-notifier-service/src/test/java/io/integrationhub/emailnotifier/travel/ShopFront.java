package io.integrationhub.emailnotifier.travel;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop with one product. JSON is written with single quotes. */
public final class ShopFront {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDRESS =
            "{'country':'DE','firstName':'Ada','lastName':'Müller, Dr.','streetName':'Hauptstr.',"
                    + "'streetNumber':'1','postalCode':'10115','city':'Berlin'}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI project;
    private final String authorization;

    public ShopFront(CommercetoolsStandIn commercetools, String projectKey, String client, String secret) {
        this.project = commercetools.baseUrl().resolve("/" + projectKey + "/");
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        JsonNode token = exchange(HttpRequest.newBuilder(commercetools.authUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        this.authorization = "Bearer " + token.path("access_token").asString();
    }

    void createProduct() {
        post(
                "tax-categories",
                "{'key':'standard','name':'Standard','rates':[{'name':'19 %','amount':0.19,"
                        + "'includedInPrice':true,'country':'DE'}]}");
        post("product-types", "{'key':'thing','name':'Thing','description':'A thing'}");
        post(
                "products",
                "{'productType':{'typeId':'product-type','key':'thing'},'name':{'en':'Thing'},'slug':{'en':'thing'},"
                        + "'taxCategory':{'typeId':'tax-category','key':'standard'},'publish':true,'masterVariant':{'sku':'THING',"
                        + "'prices':[{'value':{'currencyCode':'EUR','centAmount':1250}}]}}");
    }

    /** Places an order of five pieces. */
    JsonNode order(String number) {
        return order(number, "");
    }

    /** Places an order with further fields in its cart, each preceded by a comma. */
    JsonNode order(String number, String more) {
        return post("orders", ofCart(number, more));
    }

    private String ofCart(String number, String more) {
        JsonNode cart = cart(more);
        return "{'cart':{'typeId':'cart','id':'"
                + cart.path("id").asString()
                + "'},'version':"
                + cart.path("version").asLong()
                + ",'orderNumber':'"
                + number
                + "'}";
    }

    /** Fills a cart with five pieces and further fields, each preceded by a comma, and chooses its shipping. */
    JsonNode cart(String more) {
        JsonNode cart = post(
                "carts",
                "{'currency':'EUR','country':'DE','customerEmail':'ada@example.org','locale':'de-DE',"
                        + "'shippingAddress':"
                        + ADDRESS
                        + ",'billingAddress':"
                        + ADDRESS
                        + ",'lineItems':[{'sku':'THING','quantity':5}]"
                        + more
                        + "}");
        return update(
                "carts",
                cart,
                "{'action':'setCustomShippingMethod','shippingMethodName':'Parcel',"
                        + "'shippingRate':{'price':{'currencyCode':'EUR','centAmount':490}},"
                        + "'taxCategory':{'typeId':'tax-category','key':'standard'}}");
    }

    /** Applies an update action to the current version of an order. */
    public JsonNode change(String number, String action) {
        return update("orders", numbered(number), action);
    }

    /** Returns the order in commercetools. */
    public JsonNode numbered(String number) {
        return get("orders/order-number=" + number);
    }

    /** Reads the resource at a path below the Project. */
    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(project.resolve(path)).GET());
    }

    /** Sends a POST request below the Project and returns the response. */
    public JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(project.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Applies an update action to a resource in the version that was read. */
    JsonNode update(String resources, JsonNode resource, String action) {
        String path = resources + "/" + resource.path("id").asString();
        return post(path, "{'version':" + resource.path("version").asLong() + ",'actions':[" + action + "]}");
    }

    private JsonNode send(HttpRequest.Builder request) {
        return exchange(request.header("Authorization", authorization));
    }

    private JsonNode exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("status " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
