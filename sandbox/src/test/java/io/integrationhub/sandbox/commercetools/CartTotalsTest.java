package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CartTotalsTest {

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
    void addsTaxToNetPrices() {
        // When
        ObjectNode cart = acme.cart("THING", "");

        // Then
        assertThat(cents(cart, "/totalPrice")).isEqualTo(2500);
        assertThat(cents(cart, "/taxedPrice/totalNet")).isEqualTo(2500);
        assertThat(cents(cart, "/taxedPrice/totalGross")).isEqualTo(2975);
        assertThat(cents(cart, "/taxedPrice/taxPortions/0/amount")).isEqualTo(475);
    }

    @Test
    void extractsTaxFromGrossPrices() {
        // When
        ObjectNode cart = external(
                "'money':{'currencyCode':'EUR','centAmount':1999}", "'amount':0.19,'includedInPrice':true", "");

        // Then
        assertThat(cents(cart, "/taxedPrice/totalGross")).isEqualTo(1999);
        assertThat(cents(cart, "/taxedPrice/totalNet")).isEqualTo(1680);
        assertThat(cents(cart, "/taxedPrice/totalTax")).isEqualTo(319);
    }

    @Test
    void roundsPerLineOrPerUnitDependingOnTheCart() {
        String money = "'quantity':3,'money':{'currencyCode':'EUR','centAmount':108}";
        assertThat(cents(external(money, "'amount':0.19", ""), "/taxedPrice/totalGross"))
                .isEqualTo(386);
        assertThat(cents(
                        external(money, "'amount':0.19", ",'taxCalculationMode':'UnitPriceLevel'"),
                        "/taxedPrice/totalGross"))
                .isEqualTo(387);
    }

    @Test
    void preservesTheDigitsOfHighPrecisionUnitPrices() {
        // When
        ObjectNode cart = external(
                "'quantity':1000,'money':{'type':'highPrecision','currencyCode':'EUR','fractionDigits':4,'preciseAmount':37}",
                "'amount':0.19",
                "");

        // Then
        assertThat(cents(cart, "/totalPrice")).isEqualTo(370);
        assertThat(cart.at("/customLineItems/0/money/preciseAmount").asLong()).isEqualTo(37);
        assertThat(cart.at("/customLineItems/0/money/centAmount").asLong()).isZero();
    }

    @Test
    void discountsLines() {
        // When
        ObjectNode cart = client.updated(
                "carts",
                acme.cart("THING", ""),
                discount("'type':'relative','permyriad':1000", "'type':'lineItems','predicate':'true'"));

        // Then
        assertThat(cents(cart, "/lineItems/0/discountedPricePerQuantity/0/discountedPrice/value"))
                .isEqualTo(1125);
        assertThat(cents(cart, "/totalPrice")).isEqualTo(2250);
    }

    @Test
    void discountsTheTotalPriceAndItsTaxButNoLine() {
        // When
        ObjectNode cart = client.updated(
                "carts",
                acme.cart("THING", ""),
                discount("'type':'absolute','money':[{'currencyCode':'EUR','centAmount':500}]", "'type':'totalPrice'"));

        // Then
        assertThat(cents(cart, "/lineItems/0/totalPrice")).isEqualTo(2500);
        assertThat(cents(cart, "/totalPrice")).isEqualTo(2000);
        assertThat(cents(cart, "/discountOnTotalPrice/discountedAmount")).isEqualTo(500);
        assertThat(cents(cart, "/taxedPrice/totalNet")).isEqualTo(2000);
        assertThat(cents(cart, "/taxedPrice/totalGross")).isEqualTo(2380);
    }

    @Test
    void rejectsACartWithoutPriceOrTaxRate() {
        assertThat(client.post("carts", "{'currency':'GBP','lineItems':[{'sku':'THING'}]}")
                        .code())
                .isEqualTo("MatchingPriceNotFound");
        assertThat(client.post(
                                "carts",
                                "{'currency':'EUR','shippingAddress':{'country':'FR'},'lineItems':[{'sku':'THING'}]}")
                        .code())
                .isEqualTo("MissingTaxRateForCountry");
    }

    private ObjectNode external(String line, String rate, String more) {
        return client.posted(
                "carts",
                "{'currency':'EUR','taxMode':'External','shippingAddress':{'country':'DE'},'customLineItems':[{'name':{'en':'Fee'},'slug':'fee',"
                        + line
                        + ",'externalTaxRate':{'name':'VAT','country':'DE',"
                        + rate
                        + "}}]"
                        + more
                        + "}");
    }

    private static String discount(String value, String target) {
        return "{'action':'setDirectDiscounts','discounts':[{'value':{" + value + "},'target':{" + target + "}}]}";
    }

    private static long cents(JsonNode node, String pointer) {
        return node.at(pointer + "/centAmount").asLong(-1);
    }
}
