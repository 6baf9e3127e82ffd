package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.commercetools.traffic.OrderType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OrderTrafficTest {

    @Test
    void placesOrdersOfEveryType() {
        try (Acme acme = new Acme()) {
            // When
            List<PlacedOrder> orders = traffic(acme, 1).place(33);

            // Then
            assertThat(orders).extracting(PlacedOrder::type).contains(OrderType.values());
            assertThat(orders).extracting(PlacedOrder::orderNumber).doesNotHaveDuplicates();
            assertThat(acme.standIn.all(Acme.KEY, "order")).hasSize(33);
        }
    }

    @Test
    void placesTheSameOrdersForTheSameSeed() {
        assertThat(totals(5)).isEqualTo(totals(5)).isNotEqualTo(totals(6));
    }

    @Test
    void placesOrdersInYenWithoutMinorUnits() {
        try (Acme acme = new Acme()) {
            // When
            traffic(acme, 1).place(OrderType.YEN);

            // Then
            ObjectNode order = acme.standIn.all(Acme.KEY, "order").getFirst();
            assertThat(order.at("/totalPrice/currencyCode").asString()).isEqualTo("JPY");
            assertThat(order.at("/totalPrice/fractionDigits").asInt()).isZero();
        }
    }

    private static Set<String> totals(long seed) {
        try (Acme acme = new Acme()) {
            traffic(acme, seed).place(22);
            return acme.standIn.all(Acme.KEY, "order").stream()
                    .map(order -> order.path("orderNumber").asString() + order.path("totalPrice"))
                    .collect(Collectors.toSet());
        }
    }

    private static OrderTraffic traffic(Acme acme, long seed) {
        return OrderTraffic.open(acme.shop(), "SO-", seed);
    }
}
