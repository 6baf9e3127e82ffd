package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.subscription.DeliveryFaults;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.commercetools.traffic.OrderType;
import io.integrationhub.sandbox.oms.OmsEffect;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both merchants process the same orders; acme's messages arrive in order, bolt's do not. */
class ShuffledMessagesTest {

    private static final long SEED = 7;
    private static final int ORDERS = OrderType.values().length * OrderScenario.ALL.size();

    /** Sorts without an address or taxes that can be changed. */
    private static final Set<OrderType> LEFT_AS_PLACED = Set.of(OrderType.SEVERAL_SHIPMENTS, OrderType.IMPORTED);

    /** The changes to an order before its export; every fourth order remains unchanged. */
    private static final List<OrderScenario.Step> CORRECTIONS = List.of(
            Merchant::edit,
            (merchant, number) -> {},
            (merchant, number) -> merchant.change(number, moved("setShippingAddress")),
            (merchant, number) -> merchant.change(number, moved("setBillingAddress")));

    private static AcceptanceWorld world;

    @BeforeAll
    static void start() {
        String bolt = "HUB_TENANTS_BOLT_SYSTEMS_OMS_POLL_";
        String shipped = "ORDER_EXPORT_STATES_SHIPPED";
        world = new AcceptanceWorld(Map.of(
                bolt + "PATH", "/api/order-updates?since={cursor}&limit=100",
                bolt + "PAGE_MAPPING", "preset:oms-neutral/page",
                bolt + "INTERVAL", "2s",
                "HUB_TENANTS_ACME_" + shipped, "order=Confirmed line=shipped",
                "HUB_TENANTS_BOLT_" + shipped, "order=Confirmed line=shipped"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void convergesWhenMessagesAreRepeatedShuffledAndLost() {
        // Given
        Merchant acme = world.merchant("acme");
        long missedByAcme = process(acme);
        Map<String, String> expected = FinalState.of(acme);

        // When
        Merchant bolt = world.merchant("bolt");
        disturb(world.commercetools().deliveryFaults());
        bolt.oms().webhooks().setFaults(new OmsWebhooks.Faults(50, 10, 40, SEED));
        long missed = process(bolt);

        // Then
        eventually(() -> assertThat(FinalState.of(bolt)).isEqualTo(expected));
        assertThat(expected).hasSize(ORDERS);
        assertThat(missedByAcme).isZero();
        assertThat(missed).as("orders found by the sweeps").isPositive();
        assertThat(bolt.oms().ledger().effects())
                .filteredOn(effect -> effect.kind() == OmsEffect.Kind.PLACED)
                .extracting(OmsEffect::number)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(acme.parked()).isZero();
        assertThat(bolt.parked()).isZero();
    }

    private static void disturb(DeliveryFaults faults) {
        faults.seed(SEED);
        faults.drop(0.1);
        faults.duplicate(0.5);
        faults.shuffle(Duration.ofMillis(300));
    }

    /**
     * Places and changes orders; once they are at the OMS, runs their scenarios one after the other.
     *
     * @return number of orders found by the sweeps
     */
    private static long process(Merchant merchant) {
        merchant.shop()
                .post("states", "{'key':'shipped','type':'LineItemState','initial':false,'name':{'en':'Shipped'}}");
        List<PlacedOrder> placed = place(merchant.shoppers());
        for (int i = 0; i < ORDERS; i++) {
            if (!LEFT_AS_PLACED.contains(placed.get(i).type())) {
                CORRECTIONS
                        .get(i % CORRECTIONS.size())
                        .accept(merchant, placed.get(i).orderNumber());
            }
        }
        // The OMS rejects changes after the shipment, which this test is not about.
        long missed = merchant.sweepWhenQuiet();
        // Runs each scenario quickly, so that its messages fall into one window of the shuffling.
        for (int i = 0; i < ORDERS; i++) {
            OrderScenario scenario = OrderScenario.ALL.get(i % OrderScenario.ALL.size());
            String number = placed.get(i).orderNumber();
            scenario.steps().forEach(step -> step.accept(merchant, number));
        }
        return missed + merchant.sweepWhenQuiet();
    }

    /** Places orders one by one before any is exported, so that the seed determines which messages are lost. */
    private static List<PlacedOrder> place(OrderTraffic shoppers) {
        DeliveryFaults faults = world.commercetools().deliveryFaults();
        faults.pause(true);
        List<PlacedOrder> placed = IntStream.range(0, ORDERS)
                .mapToObj(i -> OrderType.values()[i % OrderType.values().length])
                .map(shoppers::place)
                .toList();
        faults.pause(false);
        return placed;
    }

    private static String moved(String action) {
        return "{'action':'%s','address':{'country':'DE','lastName':'Moved',".formatted(action)
                + "'streetName':'Neuer Weg','postalCode':'20095','city':'Hamburg'}}";
    }
}
