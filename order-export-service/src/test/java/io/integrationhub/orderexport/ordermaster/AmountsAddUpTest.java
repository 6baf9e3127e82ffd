package io.integrationhub.orderexport.ordermaster;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.commercetools.mapping.RandomOrders;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.money.Discount;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import io.integrationhub.test.fakes.RealMappings;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** In every order that leaves, prices, discounts and totals add up, whatever the cart was like. */
class AmountsAddUpTest {

    private static final Mappings MAPPINGS = RealMappings.compiler();
    private static final int ORDERS = 200;

    static LongStream seeds() {
        return LongStream.range(0, ORDERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inTheContent(long seed) {
        // When
        Order order = RandomOrders.of(seed);

        // Then
        assertThat(order.content().lines()).allSatisfy(line -> {
            BigDecimal before = line.unitPrice().amount().multiply(BigDecimal.valueOf(line.quantity()));
            requireEqual(before.subtract(sum(line.discounts())), line.total().amount());
        });
        BigDecimal sum = Stream.concat(
                        order.content().lines().stream().map(line -> line.total()),
                        order.content().shipments().stream().map(shipment -> shipment.price()))
                .map(money -> money.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.subtract(sum(order.content().totals().discounts())))
                .isEqualByComparingTo(order.content().totals().total().amount());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inTheRowsOfAFile(long seed) {
        // Given
        Order order = RandomOrders.of(seed);

        // When
        List<?> rows = (List<?>)
                mapping("preset:file/rows").apply(OrderDocument.of(order).fields());

        // Then
        BigDecimal sum = BigDecimal.ZERO;
        for (Object each : rows) {
            Map<?, ?> row = (Map<?, ?>) each;
            BigDecimal before = amount(row, "unitPrice").multiply(amount(row, "quantity"));
            requireEqual(before.subtract(amount(row, "discount")), amount(row, "lineTotal"));
            sum = sum.add(amount(row, "lineTotal"));
        }
        assertThat(sum).isEqualByComparingTo(order.content().totals().total().amount());
    }

    @Test
    void forAStrictOrderMaster() throws Exception {
        // Given
        Mapping mapping = mapping("preset:oms-neutral/order");
        try (OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("t0ken"))) {

            // When
            List<String> refused = seeds().mapToObj(seed -> seed + ": " + place(oms, mapping, seed))
                    .filter(response -> !response.contains(": 201"))
                    .toList();

            // Then
            assertThat(refused).isEmpty();
        }
    }

    private static String place(OmsStandIn oms, Mapping mapping, long seed) {
        Order order = RandomOrders.of(seed);
        String body = JsonMapper.builder()
                .build()
                .writeValueAsString(mapping.apply(OrderDocument.of(order).fields()));
        HttpRequest request = HttpRequest.newBuilder(oms.url().resolve("/api/orders"))
                .header("Authorization", "Bearer " + oms.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + seed)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** High-precision amounts are rounded once per line. */
    private static void requireEqual(BigDecimal computed, BigDecimal total) {
        boolean rounded = computed.scale() > total.scale();
        BigDecimal tolerance = rounded ? BigDecimal.ONE.movePointLeft(total.scale()) : new BigDecimal("1e-20");
        assertThat(computed.subtract(total).abs()).isLessThan(tolerance);
    }

    private static BigDecimal sum(List<Discount> discounts) {
        return discounts.stream().map(discount -> discount.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Map<?, ?> row, String column) {
        return new BigDecimal(String.valueOf(row.get(column)));
    }

    private static Mapping mapping(String preset) {
        MappingSource source = MappingSource.of("mapping", preset);
        return MAPPINGS.compile(source.origin(), source.text());
    }
}
