package io.integrationhub.orderexport.commercetools.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.order.Order;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.orderexport.history.HistoricOrder.Amounts;
import io.integrationhub.orderexport.history.HistoricOrder.Line;
import io.integrationhub.orderexport.history.HistoricOrder.TaxRate;
import io.integrationhub.orderexport.order.OrderNumber;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoricDraftTest {

    private static final JsonMapper JSON = new JsonMapper();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** As commercetools computes it: the price times the quantity, rounded to the minor unit. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leadsToExactlyTheTotalOfTheSource(long seed) {
        // Given
        Random random = new Random(seed);
        long quantity = 1 + random.nextInt(random.nextBoolean() ? 9 : 20_000);
        BigDecimal total = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000L, 2);
        HistoricOrder order = order(List.of(line(quantity, total)), total);

        // When
        JsonNode value = JSON.readTree(new HistoricDraft(order, "hub-order", "hubHistory").json())
                .at("/lineItems/0/price/value");

        // Then
        BigDecimal price = value.has("preciseAmount")
                ? BigDecimal.valueOf(
                        value.path("preciseAmount").asLong(),
                        value.path("fractionDigits").asInt())
                : BigDecimal.valueOf(value.path("centAmount").asLong(), 2);
        assertThat(price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(total);
    }

    @Test
    void marksTheOrderAndKeepsItsTaxedPrices() {
        // Given
        HistoricOrder order = order(List.of(line(3, new BigDecimal("10.00"))), new BigDecimal("10.00"));

        // When
        JsonNode draft = JSON.readTree(new HistoricDraft(order, "hub-order", "hubHistory").json());

        // Then
        assertThat(draft.at("/custom/fields/hubHistory").asString()).isEqualTo("old-shop");
        assertThat(draft.path("completedAt").asString()).isEqualTo("2019-05-01T10:00:00Z");
        assertThat(draft.at("/lineItems/0/taxedPrice/totalNet/centAmount").asLong())
                .isEqualTo(840);
        assertThat(draft.at("/lineItems/0/taxRate/includedInPrice").asBoolean()).isTrue();
        assertThat(draft.at("/taxedPrice/taxPortions/0/amount/centAmount").asLong())
                .isEqualTo(160);
    }

    @Test
    void findsATaxedPriceThatTheImportedOrderShowsOtherwiseOrNotAtAll() {
        // Given
        BigDecimal ten = new BigDecimal("10.00");
        HistoricOrder order = order(List.of(line(3, ten)), ten);
        Order imported = JsonUtils.fromJsonString("""
                {"totalPrice": {"type": "centPrecision", "currencyCode": "EUR", "centAmount": 1000, "fractionDigits": 2},
                 "taxedPrice": {"totalNet": {"type": "centPrecision", "centAmount": 841, "currencyCode": "EUR"},
                                "totalGross": {"type": "centPrecision", "centAmount": 1000, "currencyCode": "EUR"}},
                 "lineItems": [{"totalPrice": {"type": "centPrecision", "centAmount": 1000, "currencyCode": "EUR"}}],
                 "customLineItems": []}
                """, Order.class);

        // When
        List<String> differences = new HistoricDraft(order, "hub-order", "hubHistory").differences(imported);

        // Then
        assertThat(differences)
                .containsExactly(
                        "the order net is 8.40, but commercetools shows 8.41",
                        "line 1 net is 8.40, but commercetools shows none",
                        "line 1 gross is 10.00, but commercetools shows none");
    }

    @Test
    void comparesAnOrderThatIsThereOnlyIfItComesFromTheSameSource() {
        // Given
        BigDecimal ten = new BigDecimal("10.00");
        HistoricDraft draft = new HistoricDraft(order(List.of(line(3, ten)), ten), "hub-order", "hubHistory");

        // When
        List<String> own = draft.differencesIfImported(emptyOrder("{\"hubHistory\": \"old-shop\"}"));
        List<String> ofAnotherSource = draft.differencesIfImported(emptyOrder("{\"hubHistory\": \"erp\"}"));
        List<String> ofTheShop = draft.differencesIfImported(emptyOrder("{}"));

        // Then
        assertThat(own)
                .contains(
                        "the order total is 10.00, but commercetools shows 0.00",
                        "commercetools shows other lines, or no shipping");
        assertThat(ofAnotherSource).isEmpty();
        assertThat(ofTheShop).isEmpty();
    }

    private static Order emptyOrder(String fields) {
        return JsonUtils.fromJsonString("""
                {"totalPrice": {"type": "centPrecision", "currencyCode": "EUR", "centAmount": 0, "fractionDigits": 2},
                 "lineItems": [], "customLineItems": [], "custom": {"fields": %s}}
                """.formatted(fields), Order.class);
    }

    @Test
    void findsWhatDoesNotAddUp() {
        // Given
        HistoricOrder order = order(List.of(line(3, new BigDecimal("10.00"))), new BigDecimal("10.01"));

        // When
        List<String> findings = order.inconsistencies();

        // Then
        assertThat(findings).contains("total is 10.01, but lines and shipping add up to 10.00");
        assertThat(order(List.of(line(1, new BigDecimal("0.001"))), new BigDecimal("0.001"))
                        .inconsistencies())
                .contains("'0.001' has more decimals than EUR");
    }

    private static Line line(long quantity, BigDecimal total) {
        Amounts amounts = new Amounts(
                total,
                Optional.of(total.multiply(new BigDecimal("0.84")).setScale(total.scale(), RoundingMode.HALF_EVEN)),
                Optional.of(total));
        TaxRate tax = new TaxRate("VAT", new BigDecimal("0.19"), "DE");
        return new Line("1", true, "THING", "Thing", quantity, amounts, Optional.of(tax), "");
    }

    private static HistoricOrder order(List<Line> lines, BigDecimal total) {
        Amounts line = lines.getFirst().amounts();
        return new HistoricOrder(
                new OrderNumber("OLD-1"),
                Instant.parse("2019-05-01T10:00:00Z"),
                "old-shop",
                "EUR",
                2,
                "en",
                Map.of("orderState", "Complete"),
                Map.of(),
                lines,
                Optional.empty(),
                new Amounts(total, line.net(), Optional.of(total)));
    }
}
