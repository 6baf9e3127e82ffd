package io.integrationhub.taxadapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleDocuments;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.settings.CartMode;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.ReturnedSale;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the cart to the last refund nothing is lost and nothing is made up, to the smallest unit. */
class TaxSumsTest {

    private static final int ROUNDS = 60;
    private static final Tenant NET = SampleTenants.tenant("avatax", Map.of());
    private static final Tenant INCLUDED = SampleTenants.tenant("avatax", Map.of("tax-included", "US,CA"));

    /** One kind of cart, in one currency. */
    private record Way(
            String currency, int digits, boolean precise, boolean included, boolean shipments, boolean discounted) {

        Tenant tenant() {
            return included ? INCLUDED : NET;
        }
    }

    static Stream<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            boolean included = (bits & 1) > 0;
            boolean shipments = (bits & 2) > 0;
            boolean discounted = (bits & 4) > 0;
            ways.add(new Way("JPY", 0, false, included, shipments, discounted));
            ways.add(new Way("USD", 2, false, included, shipments, discounted));
            ways.add(new Way("KWD", 3, false, included, shipments, discounted));
            ways.add(new Way("USD", 2, true, included, shipments, discounted));
        }
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsAskedForIsWhatTheCartCosts(Way way) {
        // Given
        RandomCart shop = shop(way);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode cart = shop.of(way.shipments(), way.discounted());

            // When
            TaxQuestion question = question(way, cart);

            // Then
            long discount =
                    cart.at("/discountOnTotalPrice/discountedAmount/centAmount").asLong(0);
            assertThat(question.total())
                    .isEqualTo(new Money(way.currency(), way.digits(), RandomCart.total(cart) - discount));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theAmountsOfAllItemsAreTheTotal(Way way) {
        // Given
        RandomCart shop = shop(way);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode cart = shop.of(way.shipments(), false);
            TaxQuestion question = question(way, cart);
            TaxAnswer answer = answer(shop, question);

            // When
            List<ObjectNode> actions = CartTaxActions.of(cart, question, answer, CartMode.EXTERNAL_AMOUNT);

            // Then
            JsonNode total = actions.getLast();
            assertThat(sum(actions.stream(), "/externalTaxAmount/totalGross/centAmount"))
                    .isEqualTo(total.at("/externalTotalGross/centAmount").asLong());
            assertThat(sum(total.path("externalTaxPortions").valueStream(), "/amount/centAmount"))
                    .isEqualTo(answer.total().minor());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theRatesMakeTheEnginesTaxAgain(Way way) {
        // Given
        RandomCart shop = shop(way);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode cart = shop.of(way.shipments(), way.discounted());
            TaxQuestion question = question(way, cart);
            TaxAnswer answer = answer(shop, question);

            // When
            List<ObjectNode> actions = CartTaxActions.of(cart, question, answer, CartMode.EXTERNAL);

            // Then
            List<BigDecimal> rates = actions.stream()
                    .filter(action -> action.has("externalTaxRate"))
                    .map(action -> action.at("/externalTaxRate/amount").decimalValue())
                    .toList();
            assertThat(rates).hasSameSizeAs(question.items());
            for (int index = 0; index < rates.size(); index++) {
                TaxItem item = question.items().get(index);
                assertThat(SampleQuestions.tax(rates.get(index), item, question.taxIncluded()))
                        .isEqualTo(answer.of(item.ref()).tax());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void refundsAreNeverMoreThanTheSaleAndAllTogetherJustIt(Way way) {
        // Given
        RandomCart shop = shop(way);
        for (int round = 0; round < ROUNDS; round++) {
            TaxableOrder order = sold(way, shop);
            Sale sale = order.sold().orElseThrow();
            List<Refund> refunds = new ArrayList<>();
            Money price = sale.question().total().zero();
            Money tax = price;

            // When
            for (Return back : returns(shop.random())) {
                for (Refund refund : Refund.of(back, order, refunds).stream().toList()) {
                    refunds.add(refund);
                    TaxDocument document = refund.document(new ReturnedSale(order, sale, SampleDocuments.RETURNED));
                    price = price.plus(document.content().total());
                    tax = tax.plus(document.charged().total());
                    assertThat(price.minor())
                            .isLessThanOrEqualTo(sale.question().total().minor());
                    assertThat(tax.minor())
                            .isLessThanOrEqualTo(sale.charged().total().minor());
                }
            }
            TaxDocument rest = Refund.rest(new ReturnedSale(order, sale, SampleDocuments.RETURNED), refunds);

            // Then
            assertThat(price.plus(rest.content().total()))
                    .isEqualTo(sale.question().total());
            assertThat(tax.plus(rest.charged().total()))
                    .isEqualTo(sale.charged().total());
        }
    }

    private static RandomCart shop(Way way) {
        return new RandomCart(new Random(17), way.currency(), way.digits(), way.precise());
    }

    private static TaxableOrder sold(Way way, RandomCart shop) {
        ObjectNode cart = shop.of(way.shipments(), way.discounted());
        TaxQuestion question = question(way, cart);
        List<ObjectNode> actions = CartTaxActions.of(cart, question, answer(shop, question), CartMode.EXTERNAL_AMOUNT);
        return new OrderReader(new QuestionReader(new FakeShopFacts()))
                .read(way.tenant(), SoldCart.of(shop, cart, actions));
    }

    /** Of every line some pieces, and more than there were. */
    private static List<Return> returns(Random random) {
        List<Return> returns = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            String line = random.nextBoolean() ? "line-1" : "custom-1";
            returns.add(new Return("return-" + number, line, 1 + random.nextInt(2), true));
        }
        return returns;
    }

    private static TaxAnswer answer(RandomCart shop, TaxQuestion question) {
        return SampleQuestions.at("0." + (10_000 + shop.random().nextInt(20_000)), question);
    }

    private static TaxQuestion question(Way way, ObjectNode cart) {
        return new QuestionReader(new FakeShopFacts()).read(way.tenant(), cart).orElseThrow();
    }

    private static long sum(Stream<? extends JsonNode> nodes, String cents) {
        return nodes.mapToLong(node -> node.at(cents).asLong(0)).sum();
    }
}
