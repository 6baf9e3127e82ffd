package io.integrationhub.taxadapter.commercetools.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.SoakRun;
import io.integrationhub.taxadapter.commercetools.cart.SampleActions;
import io.integrationhub.taxadapter.commercetools.shop.FakeShopFacts;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.settings.TaxSettings.CartMode;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the cart to the last refund, amounts add up to the smallest unit. */
class TaxSumsTest {

    private static final int SAMPLE = 5;
    private static final Tenant NET = SampleTenants.tenant("avatax", Map.of());
    private static final Tenant INCLUDED = SampleTenants.tenant("avatax", Map.of("prices.tax-included", "US,CA"));

    /** A kind of cart in one currency. */
    private record Variant(
            String currency, int digits, boolean precise, boolean included, boolean shipments, boolean discounted) {

        Tenant tenant() {
            return included ? INCLUDED : NET;
        }

        RandomCart carts(Random random) {
            return new RandomCart(random, currency, digits, precise);
        }
    }

    static Stream<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            boolean included = (bits & 1) > 0;
            boolean shipments = (bits & 2) > 0;
            boolean discounted = (bits & 4) > 0;
            variants.add(new Variant("JPY", 0, false, included, shipments, discounted));
            variants.add(new Variant("USD", 2, false, included, shipments, discounted));
            variants.add(new Variant("KWD", 3, false, included, shipments, discounted));
            variants.add(new Variant("USD", 2, true, included, shipments, discounted));
        }
        return variants.stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void taxesExactlyThePriceOfTheCart(Variant variant) {
        assertPrice(variant, variant.carts(new Random(17)), SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void setsAmountsThatAddUpToTheTotal(Variant variant) {
        assertAmounts(variant, variant.carts(new Random(17)), SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void setsRatesThatYieldTheEnginesTax(Variant variant) {
        assertRates(variant, variant.carts(new Random(17)), SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void refundsNeverMoreThanTheSaleAndAllOfItInTheEnd(Variant variant) {
        assertRefunds(variant, variant.carts(new Random(17)), SAMPLE);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("variants")
    void addsUpForManyCarts(Variant variant) {
        RandomCart carts = variant.carts(SoakRun.random());
        int rounds = SoakRun.size(1_000);
        assertPrice(variant, carts, rounds);
        assertAmounts(variant, carts, rounds);
        assertRates(variant, carts, rounds);
        assertRefunds(variant, carts, rounds);
    }

    private static void assertPrice(Variant variant, RandomCart carts, int rounds) {
        for (int round = 0; round < rounds; round++) {
            ObjectNode cart = carts.of(variant.shipments(), variant.discounted());
            long discount =
                    cart.at("/discountOnTotalPrice/discountedAmount/centAmount").asLong(0);
            assertThat(transaction(variant, cart).total())
                    .isEqualTo(new Money(variant.currency(), variant.digits(), RandomCart.total(cart) - discount));
        }
    }

    private static void assertAmounts(Variant variant, RandomCart carts, int rounds) {
        for (int round = 0; round < rounds; round++) {
            ObjectNode cart = carts.of(variant.shipments(), false);
            TaxableTransaction transaction = transaction(variant, cart);
            ItemTaxes taxes = taxes(carts, transaction);
            List<ObjectNode> actions = SampleActions.of(cart, transaction, taxes, CartMode.EXTERNAL_AMOUNT);
            JsonNode total = actions.getLast();
            assertThat(sum(actions.stream(), "/externalTaxAmount/totalGross/centAmount"))
                    .isEqualTo(total.at("/externalTotalGross/centAmount").asLong());
            assertThat(sum(total.path("externalTaxPortions").valueStream(), "/amount/centAmount"))
                    .isEqualTo(taxes.total().minor());
        }
    }

    private static void assertRates(Variant variant, RandomCart carts, int rounds) {
        for (int round = 0; round < rounds; round++) {
            ObjectNode cart = carts.of(variant.shipments(), variant.discounted());
            TaxableTransaction transaction = transaction(variant, cart);
            ItemTaxes taxes = taxes(carts, transaction);
            List<BigDecimal> rates = SampleActions.of(cart, transaction, taxes, CartMode.EXTERNAL).stream()
                    .filter(action -> action.has("externalTaxRate"))
                    .map(action -> action.at("/externalTaxRate/amount").decimalValue())
                    .toList();
            assertThat(rates).hasSameSizeAs(transaction.items());
            for (int index = 0; index < rates.size(); index++) {
                TaxItem item = transaction.items().get(index);
                assertThat(SampleTransactions.tax(rates.get(index), item, transaction.taxIncluded()))
                        .isEqualTo(taxes.of(item.ref()).tax());
            }
        }
    }

    private static void assertRefunds(Variant variant, RandomCart carts, int rounds) {
        for (int round = 0; round < rounds; round++) {
            TaxableOrder order = order(variant, carts);
            Sale sale = order.sale().orElseThrow();
            Refund.Basis basis = new Refund.Basis(order, sale, SampleDocuments.RETURNED);
            List<Refund> refunds = new ArrayList<>();
            Money price = sale.transaction().total().zero();
            Money tax = price;
            for (Return returned : returns(carts.random())) {
                for (Refund refund :
                        Refund.of(returned, order, refunds).stream().toList()) {
                    refunds.add(refund);
                    TaxDocument document = refund.document(basis);
                    price = price.plus(document.content().total());
                    tax = tax.plus(document.charged().total());
                    assertThat(price.minor())
                            .isLessThanOrEqualTo(sale.transaction().total().minor());
                    assertThat(tax.minor())
                            .isLessThanOrEqualTo(sale.charged().total().minor());
                }
            }
            TaxDocument reversal = Refund.reversal(basis, refunds);
            assertThat(price.plus(reversal.content().total()))
                    .isEqualTo(sale.transaction().total());
            assertThat(tax.plus(reversal.charged().total()))
                    .isEqualTo(sale.charged().total());
        }
    }

    private static TaxableOrder order(Variant variant, RandomCart carts) {
        ObjectNode cart = carts.of(variant.shipments(), variant.discounted());
        TaxableTransaction transaction = transaction(variant, cart);
        List<ObjectNode> actions =
                SampleActions.of(cart, transaction, taxes(carts, transaction), CartMode.EXTERNAL_AMOUNT);
        return new OrderReader(new TransactionReader(new FakeShopFacts()))
                .read(variant.tenant(), SoldCart.of(carts, cart, actions));
    }

    /** Some pieces of every line, and more than were sold. */
    private static List<Return> returns(Random random) {
        List<Return> returns = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            String line = random.nextBoolean() ? "line-1" : "custom-1";
            returns.add(new Return("return-" + number, line, 1 + random.nextInt(2), true));
        }
        return returns;
    }

    private static ItemTaxes taxes(RandomCart carts, TaxableTransaction transaction) {
        return SampleTransactions.at("0." + (10_000 + carts.random().nextInt(20_000)), transaction);
    }

    private static TaxableTransaction transaction(Variant variant, ObjectNode cart) {
        return new TransactionReader(new FakeShopFacts())
                .read(variant.tenant(), cart)
                .orElseThrow();
    }

    private static long sum(Stream<? extends JsonNode> nodes, String cents) {
        return nodes.mapToLong(node -> node.at(cents).asLong(0)).sum();
    }
}
