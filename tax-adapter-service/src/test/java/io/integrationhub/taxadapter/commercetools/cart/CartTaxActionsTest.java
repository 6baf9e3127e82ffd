package io.integrationhub.taxadapter.commercetools.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.commercetools.shop.FakeShopFacts;
import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import io.integrationhub.taxadapter.settings.TaxSettings.CartMode;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CartTaxActionsTest {

    private static final TaxRate TORONTO = TaxRate.sumOf(
            "HST", List.of(new Part("GST", new BigDecimal("0.05")), new Part("PST", new BigDecimal("0.08"))));

    @Test
    void setsTheAmountOfEachItemAndTheTotalLast() {
        // Given
        ObjectNode cart = SampleCarts.single();
        TaxableTransaction transaction = transaction(cart, Map.of());

        // When
        List<ObjectNode> actions = CartTaxActions.of(
                cart, transaction, SampleTransactions.at("0.08875", transaction), CartMode.EXTERNAL_AMOUNT);

        // Then
        assertThat(actions)
                .extracting(action -> action.path("action").asString())
                .containsExactly(
                        "changeTaxMode",
                        "setLineItemTaxAmount",
                        "setLineItemTaxAmount",
                        "setCustomLineItemTaxAmount",
                        "setShippingMethodTaxAmount",
                        "setCartTotalTax");
        assertThat(actions.get(1).at("/lineItemId").asString()).isEqualTo("line-1");
        assertThat(actions.get(1).at("/externalTaxAmount/totalGross/centAmount").asLong())
                .isEqualTo(4355);
        assertThat(actions.get(4).has("shippingKey")).isFalse();
    }

    @Test
    void setsTheRatesOfTheJurisdictionsAsSubRates() {
        // Given
        ObjectNode cart = SampleCarts.shipments();
        TaxableTransaction transaction = transaction(cart, Map.of());
        ItemTaxes taxes = new ItemTaxes(transaction.items().stream()
                .map(item -> new ItemTax(item.ref(), TORONTO.taxOn(item.amount(), false), TORONTO))
                .toList());

        // When
        List<ObjectNode> actions = CartTaxActions.of(cart, transaction, taxes, CartMode.EXTERNAL_AMOUNT);

        // Then
        assertThat(actions.getFirst().path("shippingKey").asString()).isEqualTo("ny");
        assertThat(actions.getFirst().at("/externalTaxAmount/taxRate/subRates"))
                .extracting(part -> part.path("name").asString())
                .containsExactly("GST", "PST");
        assertThat(actions.getFirst().at("/externalTaxAmount/taxRate/state").asString())
                .isEqualTo("NY");
    }

    @Test
    void setsRatesIfThereIsADiscountOnTheTotalPrice() {
        // Given
        ObjectNode cart = SampleCarts.single();
        cart.set("discountOnTotalPrice", SampleCarts.json("{'discountedAmount':" + SampleCarts.usd(1000) + "}"));
        TaxableTransaction transaction = transaction(cart, Map.of());

        // When
        List<ObjectNode> actions = CartTaxActions.of(
                cart, transaction, SampleTransactions.at("0.08875", transaction), CartMode.EXTERNAL_AMOUNT);

        // Then
        assertThat(actions)
                .extracting(action -> action.path("action").asString())
                .containsExactly(
                        "changeTaxMode",
                        "setLineItemTaxRate",
                        "setLineItemTaxRate",
                        "setCustomLineItemTaxRate",
                        "setShippingMethodTaxRate");
        assertThat(actions.getFirst().path("taxMode").asString()).isEqualTo("External");
        assertThat(actions.get(1).at("/externalTaxRate/amount").decimalValue()).isEqualByComparingTo("0.08875");
    }

    @Test
    void setsNothingIfTheTaxOfAnItemIsMissing() {
        // Given
        ObjectNode cart = SampleCarts.single();
        TaxableTransaction transaction = transaction(cart, Map.of());
        ItemTaxes incomplete =
                new ItemTaxes(SampleTransactions.at("0.1", transaction).items().subList(0, 2));

        // When
        // Then
        assertThatThrownBy(() -> CartTaxActions.of(cart, transaction, incomplete, CartMode.EXTERNAL_AMOUNT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"JPY,0,true", "JPY,0,false", "USD,2,true", "USD,2,false", "KWD,3,true", "KWD,3,false"})
    void setsATotalThatIsExactlyTheSumOfItsItems(String currency, int digits, boolean included) {
        // Given
        Map<String, String> settings = included ? Map.of("prices.tax-included", "US") : Map.of();
        Random random = new Random(23);
        for (int round = 0; round < 100; round++) {
            ObjectNode cart = priced(random, currency, digits);
            TaxableTransaction transaction = transaction(cart, settings);
            ItemTaxes taxes = SampleTransactions.at("0." + (10_000 + random.nextInt(20_000)), transaction);

            // When
            List<ObjectNode> actions = CartTaxActions.of(cart, transaction, taxes, CartMode.EXTERNAL_AMOUNT);

            // Then
            assertThatTheTotalIsTheSum(actions, transaction);
        }
    }

    private static void assertThatTheTotalIsTheSum(List<ObjectNode> actions, TaxableTransaction transaction) {
        JsonNode total = actions.getLast();
        long items = actions.stream()
                .map(action -> action.at("/externalTaxAmount/totalGross/centAmount"))
                .mapToLong(cents -> cents.asLong(0))
                .sum();
        long portions = total.path("externalTaxPortions")
                .valueStream()
                .mapToLong(portion -> portion.at("/amount/centAmount").asLong())
                .sum();
        long gross = total.at("/externalTotalGross/centAmount").asLong();
        assertThat(items).isEqualTo(gross);
        if (transaction.taxIncluded()) {
            assertThat(gross).isEqualTo(transaction.total().minor());
        } else {
            assertThat(gross).isEqualTo(transaction.total().minor() + portions);
        }
    }

    private static ObjectNode priced(Random random, String currency, int digits) {
        ObjectNode cart = SampleCarts.json(SampleCarts.single()
                .toString()
                .replace("USD", currency)
                .replace("\"fractionDigits\":2", "\"fractionDigits\":" + digits));
        cart.path("lineItems")
                .forEach(line ->
                        ((ObjectNode) line.path("totalPrice")).put("centAmount", random.nextLong(0, 10_000_000)));
        return cart;
    }

    private static TaxableTransaction transaction(ObjectNode cart, Map<String, String> settings) {
        return new TransactionReader(new FakeShopFacts())
                .read(SampleTenants.tenant("avatax", settings), cart)
                .orElseThrow();
    }
}
