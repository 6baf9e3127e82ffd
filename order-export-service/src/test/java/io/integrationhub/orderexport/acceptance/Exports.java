package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Patience.eventually;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.oms.OmsEffect;
import io.integrationhub.sandbox.oms.OmsOrder;
import io.integrationhub.sandbox.oms.OmsStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What becomes of a merchant's orders on their way to the OMS. */
record Exports(CommercetoolsStandIn commercetools, String project, OmsStandIn oms) {

    /** The order as commercetools has it. */
    JsonNode order(PlacedOrder order) {
        return commercetools.find(project, "order", order.id()).orElseThrow();
    }

    /** Whether the order shows that the OMS has it. */
    boolean isDone(PlacedOrder order) {
        return order(order).path("syncInfo").size() == 1;
    }

    /** Waits until all of these orders show that the OMS has them. */
    void awaitDone(Collection<PlacedOrder> orders) {
        eventually(() -> assertThat(orders).filteredOn(order -> !isDone(order)).isEmpty());
    }

    /** Waits until the OMS has these orders. */
    void awaitArrived(Collection<PlacedOrder> orders) {
        Set<String> numbers = orders.stream().map(PlacedOrder::orderNumber).collect(toSet());
        eventually(() ->
                assertThat(oms.ledger().orders()).extracting(OmsOrder::number).containsAll(numbers));
    }

    /** How long each order took from its creation to the OMS. */
    Latencies latencies(Collection<PlacedOrder> orders) {
        Map<String, Instant> arrivals = oms.ledger().effects().stream()
                .filter(effect -> effect.kind() == OmsEffect.Kind.PLACED)
                .collect(toMap(OmsEffect::number, OmsEffect::at));
        return new Latencies(orders.stream()
                .map(order -> Duration.between(createdAt(order), arrivals.get(order.orderNumber())))
                .toList());
    }

    private Instant createdAt(PlacedOrder order) {
        return Instant.parse(order(order).path("createdAt").asString());
    }
}
