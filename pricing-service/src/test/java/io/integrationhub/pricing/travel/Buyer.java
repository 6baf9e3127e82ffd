package io.integrationhub.pricing.travel;

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

/** A buyer and the seller in one Project of commercetools, as people act there. JSON is written with single quotes. */
final class Buyer {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI project;
    private final String authorization;
    private String customer = "";

    Buyer(CommercetoolsStandIn commercetools, String projectKey, String client, String secret) {
        this.project = commercetools.baseUrl().resolve("/" + projectKey + "/");
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        JsonNode token = exchange(HttpRequest.newBuilder(commercetools.authUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        this.authorization = "Bearer " + token.path("access_token").asString();
        createShop();
    }

    private void createShop() {
        post(
                "tax-categories",
                "{'key':'standard','name':'Standard','rates':[{'name':'19 %','amount':0.19,"
                        + "'includedInPrice':true,'country':'DE'}]}");
        post("product-types", "{'key':'thing','name':'Thing','description':'A thing'}");
        post(
                "products",
                "{'productType':{'typeId':'product-type','key':'thing'},'name':{'en':'Thing'},'slug':{'en':'thing'},"
                        + "'taxCategory':{'typeId':'tax-category','key':'standard'},'publish':true,"
                        + "'masterVariant':{'sku':'THING','prices':[{'value':{'currencyCode':'EUR','centAmount':1250}}]},"
                        + "'variants':[{'sku':'OTHER','prices':[{'value':{'currencyCode':'EUR','centAmount':100}}]}]}");
        customer = post("customers", "{'email':'buyer@example.org','password':'secret'}")
                .at("/customer/id")
                .asString();
    }

    /** Asks for a quote for two pieces. */
    JsonNode requestQuote(String comment) {
        JsonNode cart = post(
                "carts",
                "{'currency':'EUR','country':'DE','customerId':'" + customer
                        + "','shippingAddress':{'country':'DE','city':'Berlin'},'lineItems':[{'sku':'THING','quantity':2}]}");
        return post(
                "quote-requests",
                "{'cart':{'typeId':'cart','id':'" + id(cart) + "'},'cartVersion':" + version(cart) + ",'comment':'"
                        + comment + "'}");
    }

    /** The seller prepares a quote and sends it, without any other system. */
    JsonNode quoteByHand(JsonNode request) {
        JsonNode staged = post(
                "staged-quotes",
                "{'quoteRequest':{'typeId':'quote-request','id':'" + id(request) + "'},'quoteRequestVersion':"
                        + version(request) + ",'quoteRequestStateToAccepted':true}");
        return post(
                "quotes",
                "{'stagedQuote':{'typeId':'staged-quote','id':'" + id(staged) + "'},'stagedQuoteVersion':"
                        + version(staged) + ",'stagedQuoteStateToSent':true}");
    }

    /** Orders what a quote offers, which accepts it. */
    JsonNode order(JsonNode quote, String number) {
        return post(
                "orders/quotes",
                "{'quote':{'typeId':'quote','id':'" + id(quote) + "'},'version':" + version(quote)
                        + ",'quoteStateToAccepted':true,'orderNumber':'" + number + "'}");
    }

    /** Applies an update action to a resource as it is now. */
    JsonNode update(String resources, JsonNode resource, String action) {
        JsonNode current = get(resources + "/" + id(resource));
        return post(resources + "/" + id(resource), "{'version':" + version(current) + ",'actions':[" + action + "]}");
    }

    /** Deletes a resource as it is now. */
    void delete(String resources, JsonNode resource) {
        JsonNode current = get(resources + "/" + id(resource));
        exchange(
                HttpRequest.newBuilder(project.resolve(resources + "/" + id(resource) + "?version=" + version(current)))
                        .header("Authorization", authorization)
                        .DELETE());
    }

    JsonNode get(String path) {
        return exchange(HttpRequest.newBuilder(project.resolve(path))
                .header("Authorization", authorization)
                .GET());
    }

    JsonNode post(String path, String body) {
        return exchange(HttpRequest.newBuilder(project.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    static String id(JsonNode resource) {
        return resource.path("id").asString();
    }

    private static long version(JsonNode resource) {
        return resource.path("version").asLong();
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
