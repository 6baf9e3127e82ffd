package io.integrationhub.demo.stage;

import io.integrationhub.demo.stage.JsonHttp.Response;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A customer's checkout: from a cart to an order or a rejection. */
public final class Checkout {

    private final Stage stage;
    private final String tenant;
    private JsonNode cart;

    private Checkout(Stage stage, String tenant, JsonNode cart) {
        this.stage = stage;
        this.tenant = tenant;
        this.cart = cart;
    }

    /** Fills the cart of a file. */
    public static Checkout of(Stage stage, String tenant, String file) {
        JsonNode cart = stage.shop(tenant).fill(file, Map.of());
        stage.timeline().action("shop " + tenant, "fills a cart: " + Shop.about(file));
        return new Checkout(stage, tenant, cart);
    }

    /** Fills the cart of a file for a customer. */
    public static Checkout ofCustomer(Stage stage, String tenant, JsonNode customer, String file) {
        JsonNode cart = stage.shop(tenant).fillFor(customer, file);
        stage.timeline()
                .action("shop " + tenant, customer.path("customerNumber").asString() + " signs in and fills a cart");
        return new Checkout(stage, tenant, cart);
    }

    /** Fills a cart with items whose inventory is tracked. */
    public static Checkout ofStock(Stage stage, String tenant, Map<String, Integer> goods) {
        return new Checkout(stage, tenant, stage.shop(tenant).fill("counted", goods));
    }

    /** Returns the total including taxes. */
    public BigDecimal grossTotal() {
        return amount(cart.at("/taxedPrice/totalGross"));
    }

    /** Converts commercetools money to a decimal. */
    public static BigDecimal amount(JsonNode money) {
        return BigDecimal.valueOf(
                money.path("centAmount").asLong(), money.path("fractionDigits").asInt());
    }

    /** Returns the source of the cart's taxes. */
    public String taxSource() {
        return cart.at("/custom/fields/hubTaxSource").asString("");
    }

    /** Changes the cart once more. */
    public void continueCheckout() {
        change(Map.of("action", "setCustomerEmail", "email", "step-" + cart.path("version") + "@customer.example"));
    }

    /** Applies an update action to the cart. */
    public void change(Map<String, Object> action) {
        cart = stage.shop(tenant).changeCart(cart, action);
    }

    /** Returns the total of all taxes. */
    public BigDecimal totalTax() {
        return amount(cart.at("/taxedPrice/totalTax"));
    }

    /** Orders the cart; returns the created order. */
    public JsonNode order() {
        String number = stage.nextNumber(tenant);
        JsonNode order = JsonHttp.required(stage.shop(tenant).order(cart, number), "ordering the cart");
        stage.timeline().action("shop " + tenant, "order " + number + ": " + goods());
        return order;
    }

    /** Orders the cart and expects a rejection; returns its errors. */
    public JsonNode rejection() {
        Response response = stage.shop(tenant).order(cart, stage.nextNumber(tenant));
        stage.timeline().action("shop " + tenant, "tries to order " + goods());
        if (response.status() != 400) {
            throw new UnmetExpectation("expected a rejection of the order, got status " + response.status());
        }
        return response.body().path("errors");
    }

    private String goods() {
        return cart.path("lineItems")
                .valueStream()
                .map(line -> line.path("quantity").asInt()
                        + " "
                        + line.at("/variant/sku").asString())
                .collect(Collectors.joining(", "));
    }
}
