package io.integrationhub.demo.scenario;

import io.integrationhub.demo.scenario.JsonHttp.Answer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A customer on the way from a cart to an order, or to the reason why there is none. */
final class Checkout {

    private final Stage stage;
    private final String tenant;
    private JsonNode cart;

    private Checkout(Stage stage, String tenant, JsonNode cart) {
        this.stage = stage;
        this.tenant = tenant;
        this.cart = cart;
    }

    /** Fills a cart as its file says. */
    static Checkout of(Stage stage, String tenant, String file) {
        JsonNode cart = stage.shop(tenant).fill(file, Map.of());
        stage.timeline().did("shop " + tenant, "fills a cart: " + Shop.about(file));
        return new Checkout(stage, tenant, cart);
    }

    /** Fills a cart with goods whose stock is kept. */
    static Checkout ofStock(Stage stage, String tenant, Map<String, Integer> goods) {
        return new Checkout(stage, tenant, stage.shop(tenant).fill("counted", goods));
    }

    /** What is to be paid, taxes included. */
    BigDecimal toPay() {
        return amount(cart.at("/taxedPrice/totalGross"));
    }

    /** Money of commercetools as people write it. */
    static BigDecimal amount(JsonNode money) {
        return BigDecimal.valueOf(
                money.path("centAmount").asLong(), money.path("fractionDigits").asInt());
    }

    /** Where the taxes on the cart come from. */
    String taxSource() {
        return cart.at("/custom/fields/hubTaxSource").asString("");
    }

    /** The customer goes on with the cart. */
    void goOn() {
        cart = stage.shop(tenant)
                .changeCart(
                        cart,
                        Map.of(
                                "action",
                                "setCustomerEmail",
                                "email",
                                "step-" + cart.path("version") + "@customer.example"));
    }

    /** Orders the cart; the order as it was created. */
    JsonNode order() {
        String number = stage.nextNumber(tenant);
        JsonNode order = JsonHttp.required(stage.shop(tenant).order(cart, number), "ordering the cart");
        stage.timeline().did("shop " + tenant, "order " + number + ": " + goods());
        return order;
    }

    /** Tries to order the cart, and must not get it; what the customer is told. */
    JsonNode refusal() {
        Answer answer = stage.shop(tenant).order(cart, stage.nextNumber(tenant));
        stage.timeline().did("shop " + tenant, "tries to order " + goods());
        if (answer.status() != 400) {
            throw new UnmetExpectation("the order should have been refused, but was answered with " + answer.status());
        }
        return answer.body().path("errors");
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
