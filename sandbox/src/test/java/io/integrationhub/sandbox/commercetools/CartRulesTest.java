package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CartRulesTest {

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
    void increasesTheQuantityOfTheLineThatIsThere() {
        // When
        ObjectNode cart =
                client.updated("carts", acme.cart("THING", ""), "{'action':'addLineItem','sku':'THING','quantity':3}");

        // Then
        assertThat(cart.path("lineItems")).hasSize(1);
        assertThat(cart.at("/lineItems/0/quantity").asLong()).isEqualTo(5);
        assertThat(cart.at("/totalPrice/centAmount").asLong()).isEqualTo(6250);
    }

    @Test
    void addsALineOfItsOwnForAnExternalPrice() {
        // When
        ObjectNode cart = client.updated(
                "carts",
                acme.cart("THING", ""),
                "{'action':'addLineItem','sku':'THING','externalPrice':{'currencyCode':'EUR','centAmount':500}}");

        // Then
        assertThat(cart.path("lineItems")).hasSize(2);
    }

    @Test
    void recalculatesPricesAndOnRequestProductData() {
        // Given
        ObjectNode cart = acme.cart("THING", "");
        changeProduct("{'action':'changeName','name':{'en':'Better'},'staged':false},"
                + prices("{'value':" + eur(900) + "}"));

        // When
        ObjectNode repriced = client.updated("carts", cart, "{'action':'recalculate'}");
        ObjectNode updated = client.updated("carts", repriced, "{'action':'recalculate','updateProductData':true}");

        // Then
        assertThat(repriced.at("/totalPrice/centAmount").asLong()).isEqualTo(1800);
        assertThat(repriced.at("/lineItems/0/name/en").asString()).isEqualTo("Thing");
        assertThat(repriced.at("/lineItems/0/variant/prices")).hasSize(3);
        assertThat(updated.at("/lineItems/0/name/en").asString()).isEqualTo("Better");
        assertThat(updated.at("/lineItems/0/variant/prices")).hasSize(1);
    }

    @Test
    void rejectsTheOrderOfACartWhosePricesChanged() {
        // Given
        ObjectNode cart = acme.cart("THING", "");
        changeProduct(prices("{'value':" + eur(900) + "}"));

        // When
        ApiClient.Response rejected = client.post(
                "orders",
                "{'cart':{'typeId':'cart','id':'" + cart.path("id").asString() + "'},'version':" + cart.path("version")
                        + "}");

        // Then
        assertThat(rejected.code()).isEqualTo("PriceChanged");
        assertThat(rejected.body().at("/errors/0/lineItems/0")).isEqualTo(cart.at("/lineItems/0/id"));
    }

    @Test
    void rejectsTheOrderOfACartWhoseTaxOrShippingChanged() {
        // Given
        client.posted("zones", "{'key':'de','name':'Germany','locations':[{'country':'DE'}]}");
        JsonNode method = client.posted(
                "shipping-methods",
                "{'key':'post','name':'Post','isDefault':false,'taxCategory':{'typeId':'tax-category','key':'standard'},"
                        + "'zoneRates':[{'zone':{'typeId':'zone','key':'de'},'shippingRates':[{'price':" + eur(500)
                        + "}]}]}");
        ObjectNode cart = client.updated(
                "carts",
                acme.cart("THING", ""),
                "{'action':'setShippingMethod','shippingMethod':{'typeId':'shipping-method','key':'post'}}");
        String zone = "'zone':{'typeId':'zone','key':'de'},'shippingRate':{'price':";

        // When
        client.updated(
                "shipping-methods",
                method,
                "{'action':'removeShippingRate'," + zone + eur(500) + "}},{'action':'addShippingRate'," + zone
                        + eur(700) + "}}");
        ApiClient.Response dearer = order(cart);
        JsonNode standard = client.get("tax-categories/key=standard").body();
        client.updated(
                "tax-categories",
                standard,
                "{'action':'replaceTaxRate','taxRateId':'"
                        + standard.at("/rates/0/id").asString()
                        + "','taxRate':{'name':'20 %','amount':0.2,'includedInPrice':false,'country':'DE'}}");
        ApiClient.Response taxed = order(cart);

        // Then
        assertThat(dearer.code()).isEqualTo("PriceChanged");
        assertThat(dearer.body().at("/errors/0/shipping").asBoolean()).isTrue();
        assertThat(dearer.body().at("/errors/0/lineItems")).isEmpty();
        assertThat(taxed.body().at("/errors/0/lineItems/0")).isEqualTo(cart.at("/lineItems/0/id"));
    }

    private ApiClient.Response order(ObjectNode cart) {
        return client.post(
                "orders",
                "{'cart':{'typeId':'cart','id':'" + cart.path("id").asString() + "'},'version':" + cart.path("version")
                        + "}");
    }

    @Test
    void selectsPricesByChannelTierAndCountry() {
        // Given
        acme.channel("shop", "ProductDistribution");
        changeProduct(prices("{'value':" + eur(1000) + ",'tiers':[{'minimumQuantity':10,'value':" + eur(800)
                + "}]},{'channel':{'typeId':'channel','key':'shop'},'value':" + eur(600) + "},{'country':'AT','value':"
                + eur(700) + "}"));
        ObjectNode cart = acme.cart("THING", "");

        // When
        ObjectNode inShop = client.updated(
                "carts",
                cart,
                "{'action':'addLineItem','sku':'THING','distributionChannel':{'typeId':'channel','key':'shop'}}");
        ObjectNode many = client.updated(
                "carts",
                inShop,
                "{'action':'changeLineItemQuantity','quantity':10,'lineItemId':'"
                        + cart.at("/lineItems/0/id").asString() + "'}");
        ObjectNode abroad = client.updated("carts", many, "{'action':'setCountry','country':'AT'}");

        // Then
        assertThat(unitPrice(inShop, 0)).isEqualTo(1000);
        assertThat(unitPrice(inShop, 1)).isEqualTo(600);
        assertThat(unitPrice(many, 0)).isEqualTo(800);
        assertThat(unitPrice(abroad, 0)).isEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'setLineItemTaxRate','lineItemId':'%s','externalTaxRate':{'name':'VAT','amount':0.1,'country':'DE'}}",
                "{'action':'addLineItem','sku':'THING','quantity':0}",
                "{'action':'addLineItem','sku':'THING','distributionChannel':{'typeId':'channel','key':'berlin'}}"
            })
    void rejectsWhatTheCartDoesNotAllow(String action) {
        acme.channel("berlin", "InventorySupply");
        ObjectNode cart = acme.cart("THING", "");
        String line = cart.at("/lineItems/0/id").asString();
        assertThat(update(cart, action.formatted(line)).status()).isEqualTo(400);
    }

    @Test
    void rejectsTheLineOfAnUnpublishedProduct() {
        changeProduct("{'action':'unpublish'}");
        assertThat(client.post("carts", "{'currency':'EUR','lineItems':[{'sku':'THING'}]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rejectsChangesOfAnOrderedCart() {
        // Given
        JsonNode cart = client.get("carts/" + acme.order("SO-1").at("/cart/id").asString())
                .body();

        // Then
        assertThat(update(cart, "{'action':'setLocale','locale':'de'}").code()).isEqualTo("InvalidOperation");
    }

    @Test
    void setsTheExternalPriceWithTheQuantity() {
        // Given
        ObjectNode cart = acme.cart("THING", "");

        // When
        ObjectNode changed = client.updated(
                "carts",
                cart,
                "{'action':'changeLineItemQuantity','quantity':1,'externalPrice':" + eur(500) + ",'lineItemId':'"
                        + cart.at("/lineItems/0/id").asString() + "'}");

        // Then
        assertThat(changed.at("/totalPrice/centAmount").asLong()).isEqualTo(500);
        assertThat(changed.at("/lineItems/0/priceMode").asString()).isEqualTo("ExternalPrice");
    }

    @Test
    void keepsTheInteractionsOfAPaymentAndRejectsItsInterfaceIdTwice() {
        // Given
        client.posted(
                "types",
                "{'key':'call','name':{'en':'Call'},'resourceTypeIds':['payment-interface-interaction'],'fieldDefinitions':[{'name':'text','label':{'en':'Text'},'required':false,'type':{'name':'String'}}]}");
        String draft = "{'amountPlanned':" + eur(100)
                + ",'interfaceId':'A','paymentMethodInfo':{'paymentInterface':'PSP'},'interfaceInteractions':[{'type':{'typeId':'type','key':'call'},'fields':{'text':'ok'}}]}";

        // When
        ObjectNode payment = client.posted("payments", draft);

        // Then
        assertThat(payment.at("/interfaceInteractions/0/fields/text").asString())
                .isEqualTo("ok");
        assertThat(client.post("payments", draft).status()).isEqualTo(400);
    }

    @Test
    void rejectsStockInAChannelWithoutThatRole() {
        acme.channel("shop", "ProductDistribution");
        assertThat(client.post(
                                "inventory",
                                "{'sku':'A','quantityOnStock':1,'supplyChannel':{'typeId':'channel','key':'shop'}}")
                        .code())
                .isEqualTo("MissingRoleOnChannel");
    }

    @Test
    void rejectsAnExpectedDeliveryThatIsNoTime() {
        ObjectNode entry = client.posted("inventory", "{'sku':'A','quantityOnStock':1}");
        assertThat(client.post("inventory", "{'sku':'B','quantityOnStock':1,'expectedDelivery':'soon'}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post(
                                "inventory/" + entry.path("id").asString(),
                                "{'version':1,'actions':[{'action':'setExpectedDelivery','expectedDelivery':'soon'}]}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"DE,200", "AT,400"})
    void offersAShippingMethodInItsZoneOnly(String country, int status) {
        // Given
        client.posted("zones", "{'key':'de','name':'Germany','locations':[{'country':'DE'}]}");
        client.posted(
                "shipping-methods",
                "{'key':'post','name':'Post','isDefault':false,'taxCategory':{'typeId':'tax-category','key':'standard'},'zoneRates':[{'zone':{'typeId':'zone','key':'de'},'shippingRates':[{'price':"
                        + eur(490) + "}]}]}");
        ObjectNode cart = client.posted("carts", "{'currency':'EUR','shippingAddress':{'country':'" + country + "'}}");

        // Then
        assertThat(update(
                                cart,
                                "{'action':'setShippingMethod','shippingMethod':{'typeId':'shipping-method','key':'post'}}")
                        .status())
                .isEqualTo(status);
    }

    private void changeProduct(String actions) {
        client.updated("products", client.get("products").body().at("/results/0"), actions);
    }

    private static String prices(String prices) {
        return "{'action':'setPrices','variantId':1,'staged':false,'prices':[" + prices + "]}";
    }

    private static String eur(long cents) {
        return "{'currencyCode':'EUR','centAmount':" + cents + "}";
    }

    private static long unitPrice(JsonNode cart, int line) {
        return cart.at("/lineItems/" + line + "/price/value/centAmount").asLong();
    }

    private ApiClient.Response update(JsonNode cart, String action) {
        return client.post(
                "carts/" + cart.path("id").asString(),
                "{'version':" + cart.path("version") + ",'actions':[" + action + "]}");
    }
}
