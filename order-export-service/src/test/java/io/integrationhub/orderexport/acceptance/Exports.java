package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Waiting.eventually;
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

/** The export of a merchant's orders. */
record Exports(CommercetoolsStandIn commercetools, String project, OmsStandIn oms) {

    /** Returns the order in commercetools. */
    JsonNode order(PlacedOrder order) {
        return commercetools.find(project, "order", order.id()).orElseThrow();
    }

    /** Whether the order is marked as exported. */
    boolean isDone(PlacedOrder order) {
        return order(order).path("syncInfo").size() == 1;
    }

    /** Waits until all these orders are marked as exported. */
    void awaitDone(Collection<PlacedOrder> orders) {
        eventually(() -> assertThat(orders).filteredOn(order -> !isDone(order)).isEmpty());
    }

    /** Waits until the OMS has these orders. */
    void awaitArrived(Collection<PlacedOrder> orders) {
        Set<String> numbers = orders.stream().map(PlacedOrder::orderNumber).collect(toSet());
        eventually(() ->
                assertThat(oms.ledger().orders()).extracting(OmsOrder::number).containsAll(numbers));
    }

    /** Returns the time from the creation of each order to its arrival at the OMS. */
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
