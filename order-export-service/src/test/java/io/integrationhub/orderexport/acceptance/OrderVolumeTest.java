package io.integrationhub.orderexport.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.commercetools.traffic.OrderType;
import io.integrationhub.sandbox.oms.OmsEffect;
import io.integrationhub.sandbox.oms.OmsOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Exports many orders; the second test continues where the first one ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrderVolumeTest {

    private final int orders = orders();

    /** Requests per Project instead of per order: the Channel and the Type. */
    private static final int PROVISIONING = 2;

    private static AcceptanceWorld world;
    private static Merchant acme;

    @BeforeAll
    static void start() {
        world = new AcceptanceWorld(Map.of());
        acme = world.merchant("acme");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    int orders() {
        return 100;
    }

    @Test
    @Order(1)
    void exportsOrdersOfEverySortOnce() {
        // Given
        world.commercetools().deliveryFaults().pause(true);
        List<PlacedOrder> placed = acme.shoppers().place(orders);
        world.commercetools().requests().clear();

        // When
        world.commercetools().deliveryFaults().pause(false);
        acme.awaitQuiet();

        // Then
        assertThat(placed).extracting(PlacedOrder::type).contains(OrderType.values());
        assertThat(acme.oms().ledger().effects())
                .allSatisfy(done -> assertThat(done.kind()).isEqualTo(OmsEffect.Kind.PLACED))
                .extracting(OmsEffect::number)
                .containsExactlyInAnyOrderElementsOf(numbers(placed));
        assertThat(syncInfo()).containsExactlyInAnyOrderEntriesOf(idsAtTheOms());
        assertThat(exportedEvents().keySet()).containsExactlyInAnyOrderElementsOf(numbers(placed));
        assertThat(exportedEvents().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(acme.parked()).isZero();
        assertThatRequestsAreFew();
    }

    @Test
    @Order(2)
    void changesNothingWhenEveryNotificationIsRepeated() {
        // Given
        long writes = world.commercetools().writes(acme.project());
        long writesAtTheOms = acme.oms().writes();
        List<OmsEffect> effects = acme.oms().ledger().effects();
        Map<String, Set<String>> events = exportedEvents();
        long retried = acme.operator().retried();
        world.commercetools().requests().clear();

        // When
        acme.pushes().deliverAllAgain();
        acme.awaitQuiet();

        // Then
        assertThat(world.commercetools().writes(acme.project())).isEqualTo(writes);
        assertThat(requests("POST")).isZero();
        assertThat(orderReads())
                .isLessThanOrEqualTo(acme.pushes().accepted() + acme.operator().retried() - retried);
        assertThat(acme.oms().writes()).isEqualTo(writesAtTheOms);
        assertThat(acme.oms().ledger().effects()).isEqualTo(effects);
        assertThat(exportedEvents()).isEqualTo(events);
        assertThat(acme.parked()).isZero();
    }

    /**
     * Each notification costs one read of its order. An exported order is read once more before its only update,
     * because time has passed at the OMS. The update causes a notification for each of its actions; these reads are the
     * price of repairing whatever goes wrong in between. A retried record reads its order once more.
     */
    private void assertThatRequestsAreFew() {
        assertThat(requests("POST")).isBetween((long) orders, (long) orders + PROVISIONING);
        assertThat(orderReads())
                .isLessThanOrEqualTo(
                        acme.pushes().accepted() + orders + acme.operator().retried());
    }

    private static long orderReads() {
        return world.commercetools().requests().count("GET", acme.project(), "orders");
    }

    private static long requests(String method) {
        return world.commercetools().requests().counts().entrySet().stream()
                .filter(each -> each.getKey().startsWith(method + " " + acme.project()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<String> numbers(List<PlacedOrder> placed) {
        return placed.stream().map(PlacedOrder::orderNumber).toList();
    }

    private static Map<String, String> idsAtTheOms() {
        return acme.oms().ledger().orders().stream().collect(toMap(OmsOrder::number, OmsOrder::id));
    }

    /** Returns the external ids in commercetools by order number. */
    private static Map<String, String> syncInfo() {
        assertThat(acme.orders())
                .allSatisfy(order -> assertThat(order.path("syncInfo")).hasSize(1));
        return acme.orders().stream()
                .collect(toMap(
                        order -> order.path("orderNumber").asString(),
                        order -> order.at("/syncInfo/0/externalId").asString()));
    }

    /** Returns the ids of the export events by order number. */
    private static Map<String, Set<String>> exportedEvents() {
        return world.broker().documents(acme.topic("order.events")).stream()
                .filter(event -> event.path("type").asString().equals("hub.order.exported.v1"))
                .collect(groupingBy(
                        (JsonNode event) -> event.path("subject").asString(),
                        mapping(event -> event.path("id").asString(), toSet())));
    }
}
