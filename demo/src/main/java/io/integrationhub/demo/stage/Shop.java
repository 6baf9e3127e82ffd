package io.integrationhub.demo.stage;

import io.integrationhub.demo.stage.JsonHttp.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A merchant's web shop: fills carts and orders them in commercetools, with an API client of its own. */
public final class Shop {

    /** commercetools puts the value of a token that is valid for up to an hour into its message. */
    private static final int PASSWORD_TOKEN_MINUTES = 30;

    private final String tenant;
    private final String project;
    private final JsonHttp commercetools;

    private Shop(String tenant, String project, JsonHttp commercetools) {
        this.tenant = tenant;
        this.project = project;
        this.commercetools = commercetools;
    }

    public static Shop open(String tenant, URI commercetools) {
        String project = tenant + "-shop";
        String token = token(commercetools, project, tenant + "-shop-front");
        Shop shop = new Shop(tenant, project, new JsonHttp(commercetools, "Bearer " + token));
        shop.createAssortment();
        return shop;
    }

    private static String token(URI commercetools, String project, String client) {
        String credentials = Base64.getEncoder()
                .encodeToString((client + ":" + client + "-secret").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(commercetools.resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=manage_project:" + project));
        return JsonHttp.required(JsonHttp.send(request), "requesting a token")
                .path("access_token")
                .asString();
    }

    String tenant() {
        return tenant;
    }

    /** Creates the products and everything they need, unless an earlier run did. */
    private void createAssortment() {
        for (JsonNode entry : resource("assortment.json")) {
            String resources = entry.path("resources").asString();
            String key = entry.path("draft").path("key").asString();
            if (!exists(resources, key)) {
                create(resources, entry.path("draft"));
            }
        }
    }

    private boolean exists(String resources, String key) {
        return commercetools.get(path(resources + "/key=" + key)).isSuccess();
    }

    private JsonNode create(String resources, Object draft) {
        return JsonHttp.required(commercetools.post(path(resources), draft), "creating one of " + resources);
    }

    /** Imports an order of another system. */
    public void importOrder(Map<String, Object> draft) {
        create("orders/import", draft);
    }

    /** Fills the cart of a file and orders it. */
    public void order(String cart, String orderNumber) {
        JsonHttp.required(order(fill(cart, Map.of()), orderNumber), "ordering a cart");
    }

    /** Orders a cart; returns the response of commercetools. */
    public Response order(JsonNode cart, String orderNumber) {
        return commercetools.post(
                path("orders"),
                Map.of(
                        "cart", Map.of("typeId", "cart", "id", cart.path("id").asString()),
                        "version", cart.path("version").asLong(),
                        "orderNumber", orderNumber));
    }

    /**
     * Fills the cart of a file.
     *
     * @param more further line items: quantity by sku
     */
    public JsonNode fill(String name, Map<String, Integer> more) {
        JsonNode file = resource("carts/" + name + ".json");
        ObjectNode draft = (ObjectNode) file.path("draft").deepCopy();
        more.forEach((sku, quantity) ->
                draft.withArray("lineItems").addObject().put("sku", sku).put("quantity", quantity));
        if (file.has("customer")) {
            String key = file.path("customer").asString();
            JsonNode customer =
                    JsonHttp.required(commercetools.get(path("customers/key=" + key)), "reading the customer");
            draft.put("customerId", customer.path("id").asString());
        }
        JsonNode cart = create("carts", draft);
        return file.has("actions") ? update("carts", cart, file.path("actions")) : cart;
    }

    /** Fills the cart of a file for a customer. */
    public JsonNode fillFor(JsonNode customer, String name) {
        ObjectNode draft =
                (ObjectNode) resource("carts/" + name + ".json").path("draft").deepCopy();
        draft.put("customerId", customer.path("id").asString());
        draft.put("customerEmail", customer.path("email").asString());
        return create("carts", draft);
    }

    /** Returns the customer with a number; empty if there is none. */
    public Optional<JsonNode> customer(String number) {
        return first("customers", "customerNumber=\"" + number + "\"");
    }

    /** Returns the product whose master variant has an SKU; empty if there is none. */
    public Optional<JsonNode> product(String sku) {
        return first("products", "masterData(current(masterVariant(sku=\"" + sku + "\")))");
    }

    /** Returns the Standalone Price of an article; empty if there is none. */
    public Optional<JsonNode> standalonePrice(String sku) {
        return first("standalone-prices", "sku=\"" + sku + "\"");
    }

    private Optional<JsonNode> first(String resources, String where) {
        String query = URLEncoder.encode(where, StandardCharsets.UTF_8);
        return JsonHttp.required(commercetools.get(path(resources + "?where=" + query)), "reading " + resources)
                .path("results")
                .valueStream()
                .findFirst();
    }

    /** Applies an update action to a customer, as the customer does in the account. */
    public void changeCustomer(JsonNode customer, Map<String, Object> action) {
        update("customers", customer, List.of(action));
    }

    /** Applies an update action to a cart; returns the new version. */
    public JsonNode changeCart(JsonNode cart, Map<String, Object> action) {
        return update("carts", cart, List.of(action));
    }

    /** Returns the quantity on stock of an article in commercetools; -1 without an inventory entry. */
    public long displayedQuantity(String sku) {
        String query = URLEncoder.encode("sku=\"" + sku + "\"", StandardCharsets.UTF_8);
        return JsonHttp.required(commercetools.get(path("inventory?where=" + query)), "reading the inventory")
                .at("/results/0/quantityOnStock")
                .asLong(-1);
    }

    /** Returns whether the hub's Extensions are registered. */
    public boolean callsTheHub() {
        return exists("extensions", "hub-stock") && exists("extensions", "hub-tax");
    }

    private JsonNode update(String resources, JsonNode resource, Object actions) {
        String id = resource.path("id").asString();
        Map<String, Object> body = Map.of("version", resource.path("version").asLong(), "actions", actions);
        return JsonHttp.required(commercetools.post(path(resources + "/" + id), body), "changing one of " + resources);
    }

    /** Returns the description in a cart's file. */
    public static String about(String cart) {
        return resource("carts/" + cart + ".json").path("about").asString();
    }

    /** Reads an order by its number. */
    public JsonNode orderByNumber(String orderNumber) {
        return JsonHttp.required(
                commercetools.get(path("orders/order-number=" + orderNumber + "?expand=state")), "reading an order");
    }

    /** Applies an update action to an order, like a person in the Merchant Center. */
    public void change(String orderNumber, Map<String, Object> action) {
        update("orders", orderByNumber(orderNumber), List.of(action));
    }

    /** Requests a token for a new password, like a customer who has forgotten the password. */
    public void requestPasswordReset(String email) {
        create("customers/password-token", Map.of("email", email, "ttlMinutes", PASSWORD_TOKEN_MINUTES));
    }

    /** Returns the external ids in the order's syncInfo. */
    public List<String> exportedIds(String orderNumber) {
        List<String> ids = new ArrayList<>();
        orderByNumber(orderNumber)
                .path("syncInfo")
                .forEach(info -> ids.add(info.path("externalId").asString()));
        return ids;
    }

    private String path(String rest) {
        return "/" + project + "/" + rest;
    }

    private static JsonNode resource(String name) {
        try (InputStream in = Shop.class.getResourceAsStream("/shop/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("missing resource /shop/" + name);
            }
            return JsonHttp.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
