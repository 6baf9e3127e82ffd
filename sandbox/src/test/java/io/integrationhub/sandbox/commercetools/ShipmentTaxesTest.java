package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The taxes of a cart with several shipping methods, to Germany (19 %) and Japan (10 %). */
class ShipmentTaxesTest {

    private static final String RATE = "{'name':'VAT','amount':0.2,'country':'DE'}";

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
    void appliesTheRateOfEachAddress() {
        // When
        ObjectNode cart = cart("'taxMode':'Platform'", "");

        // Then
        JsonNode line = cart.at("/lineItems/0");
        assertThat(line.path("perMethodTaxRate").findValuesAsString("shippingMethodKey"))
                .containsExactly("berlin", "tokyo");
        assertThat(line.at("/perMethodTaxRate/1/taxRate/amount").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(line.has("taxRate")).isFalse();
        assertThat(line.at("/taxedPricePortions/0/taxedPrice/totalGross/centAmount")
                        .asLong())
                .isEqualTo(1488);
        assertThat(line.at("/taxedPricePortions/1/taxedPrice/totalGross/centAmount")
                        .asLong())
                .isEqualTo(2750);
        assertThat(cart.at("/shipping/1/shippingInfo/taxedPrice/totalGross/centAmount")
                        .asLong())
                .isEqualTo(1100);
        assertThat(cart.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(1488 + 2750 + 595 + 1100);
    }

    @Test
    void takesRatesPerShippingMethod() {
        // Given
        ObjectNode cart = cart("'taxMode':'External'", "");

        // When
        ObjectNode partly = client.updated("carts", cart, setLineRate(cart, "berlin"));
        ObjectNode complete = client.updated(
                "carts",
                partly,
                setLineRate(cart, "tokyo") + "," + setShippingRate("berlin") + "," + setShippingRate("tokyo"));

        // Then
        assertThat(partly.has("taxedPrice")).isFalse();
        assertThat(partly.at("/lineItems/0/taxedPricePortions")).hasSize(1);
        assertThat(complete.at("/lineItems/0/taxedPrice/totalGross/centAmount").asLong())
                .isEqualTo(4500);
        assertThat(complete.at("/taxedPrice/totalGross/centAmount").asLong()).isEqualTo(6300);
    }

    @Test
    void takesRatesPerShippingMethodWithTheLine() {
        // When
        ObjectNode cart = cart(
                "'taxMode':'External'",
                ",'perMethodExternalTaxRate':[{'shippingMethodKey':'berlin','taxRate':" + RATE
                        + "},{'shippingMethodKey':'tokyo','taxRate':" + RATE + "}]");

        // Then
        assertThat(cart.at("/lineItems/0/perMethodTaxRate")).hasSize(2);
        assertThat(cart.at("/lineItems/0/taxedPrice/totalGross/centAmount").asLong())
                .isEqualTo(4500);
    }

    @Test
    void takesAmountsPerShippingMethodAndRemovesThemWhenTheQuantityChanges() {
        // Given
        ObjectNode cart = cart("'taxMode':'ExternalAmount'", "");
        String line = cart.at("/lineItems/0/id").asString();

        // When
        ObjectNode taxed = client.updated(
                "carts",
                cart,
                String.join(
                        ",",
                        lineAmount(line, "berlin", 1500),
                        lineAmount(line, "tokyo", 3000),
                        shippingAmount("berlin", 600),
                        shippingAmount("tokyo", 1200),
                        "{'action':'setCartTotalTax','externalTotalGross':" + eur(6300) + "}"));
        ObjectNode changed = client.updated(
                "carts", taxed, "{'action':'changeLineItemQuantity','quantity':4,'lineItemId':'" + line + "'}");

        // Then
        assertThat(taxed.at("/lineItems/0/taxedPricePortions/0/shippingMethodKey")
                        .asString())
                .isEqualTo("berlin");
        assertThat(taxed.at("/lineItems/0/taxedPrice/totalTax/centAmount").asLong())
                .isEqualTo(750);
        assertThat(taxed.at("/taxedPrice/totalTax/centAmount").asLong()).isEqualTo(1050);
        assertThat(changed.has("taxedPrice")).isFalse();
        assertThat(changed.at("/lineItems/0/taxedPricePortions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'setLineItemTaxAmount','lineItemId':'LINE','externalTaxAmount':AMOUNT}",
                "{'action':'setLineItemTaxAmount','lineItemId':'LINE','shippingKey':'paris','externalTaxAmount':AMOUNT}",
                "{'action':'setShippingMethodTaxAmount','externalTaxAmount':AMOUNT}"
            })
    void requiresTheKeyOfAShippingMethod(String action) {
        // Given
        ObjectNode cart = cart("'taxMode':'ExternalAmount'", "");

        // When
        String actions =
                action.replace("LINE", cart.at("/lineItems/0/id").asString()).replace("AMOUNT", amount(1));
        ApiClient.Response rejected = client.post(
                "carts/" + cart.path("id").asString(),
                "{'version':" + cart.path("version").asLong() + ",'actions':[" + actions + "]}");

        // Then
        assertThat(rejected.code()).isEqualTo("InvalidOperation");
    }

    private ObjectNode cart(String mode, String ofLine) {
        return client.posted(
                "carts",
                "{'currency':'EUR','shippingMode':'Multiple'," + mode + ",'itemShippingAddresses':["
                        + "{'key':'home','country':'DE'},{'key':'work','country':'JP'}],'customShipping':["
                        + shipping("berlin", "DE", 500) + "," + shipping("tokyo", "JP", 1000)
                        + "],'lineItems':[{'sku':'THING','quantity':3,'shippingDetails':{'targets':["
                        + "{'addressKey':'home','quantity':1,'shippingMethodKey':'berlin'},"
                        + "{'addressKey':'work','quantity':2,'shippingMethodKey':'tokyo'}]}" + ofLine + "}]}");
    }

    private static String shipping(String key, String country, int cents) {
        return "{'key':'" + key + "','shippingMethodName':'" + key + "','shippingAddress':{'country':'" + country
                + "'},'shippingRate':{'price':" + eur(cents)
                + "},'taxCategory':{'typeId':'tax-category','key':'standard'}}";
    }

    private static String setLineRate(ObjectNode cart, String key) {
        return "{'action':'setLineItemTaxRate','lineItemId':'"
                + cart.at("/lineItems/0/id").asString() + "','shippingKey':'" + key + "','externalTaxRate':" + RATE
                + "}";
    }

    private static String setShippingRate(String key) {
        return "{'action':'setShippingMethodTaxRate','shippingKey':'" + key + "','externalTaxRate':" + RATE + "}";
    }

    private static String lineAmount(String line, String key, int gross) {
        return "{'action':'setLineItemTaxAmount','lineItemId':'" + line + "','shippingKey':'" + key
                + "','externalTaxAmount':" + amount(gross) + "}";
    }

    private static String shippingAmount(String key, int gross) {
        return "{'action':'setShippingMethodTaxAmount','shippingKey':'" + key + "','externalTaxAmount':" + amount(gross)
                + "}";
    }

    private static String amount(int gross) {
        return "{'totalGross':" + eur(gross) + ",'taxRate':" + RATE + "}";
    }

    private static String eur(int cents) {
        return "{'currencyCode':'EUR','centAmount':" + cents + "}";
    }
}
