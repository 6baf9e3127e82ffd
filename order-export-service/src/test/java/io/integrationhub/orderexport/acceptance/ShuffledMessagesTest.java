package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Patience.eventually;
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

/** Both merchants live through the same: acme's messages come well, bolt's come badly. */
class ShuffledMessagesTest {

    private static final long SEED = 7;
    private static final int ORDERS = OrderType.values().length * OrderLife.ALL.size();

    /** These sorts have no address or no taxes of their own to change. */
    private static final Set<OrderType> LEFT_AS_PLACED = Set.of(OrderType.SEVERAL_SHIPMENTS, OrderType.IMPORTED);

    /** What is changed in an order before it leaves; every fourth is left as it was placed. */
    private static final List<OrderLife.Step> CORRECTIONS = List.of(
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
                bolt + "PAGE", "preset:oms-neutral/page",
                bolt + "EVERY", "2s",
                "HUB_TENANTS_ACME_" + shipped, "order=Confirmed line=shipped",
                "HUB_TENANTS_BOLT_" + shipped, "order=Confirmed line=shipped"));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void endsAsInOrderWhenMessagesAreDoubledShuffledAndLost() {
        // Given
        Merchant acme = world.merchant("acme");
        long missedInOrder = live(acme);
        Map<String, String> inOrder = FinalState.of(acme);

        // When
        Merchant bolt = world.merchant("bolt");
        deliverBadly(world.commercetools().deliveryFaults());
        bolt.oms().webhooks().setFaults(new OmsWebhooks.Faults(50, 10, 40, SEED));
        long missed = live(bolt);

        // Then
        eventually(() -> assertThat(FinalState.of(bolt)).isEqualTo(inOrder));
        assertThat(inOrder).hasSize(ORDERS);
        assertThat(missedInOrder).isZero();
        assertThat(missed).as("what the sweeps had to heal").isPositive();
        assertThat(bolt.oms().ledger().effects())
                .filteredOn(effect -> effect.kind() == OmsEffect.Kind.PLACED)
                .extracting(OmsEffect::number)
                .containsExactlyInAnyOrderElementsOf(inOrder.keySet());
        assertThat(acme.parked()).isZero();
        assertThat(bolt.parked()).isZero();
    }

    private static void deliverBadly(DeliveryFaults faults) {
        faults.seed(SEED);
        faults.drop(0.1);
        faults.duplicate(0.5);
        faults.shuffle(Duration.ofMillis(300));
    }

    /**
     * Orders are placed and corrected; when the OMS has them, they live on, one after the other.
     *
     * @return how many orders the sweeps found that messages had missed
     */
    private static long live(Merchant merchant) {
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
        // What is corrected after goods have left is refused: that is no matter of messages.
        long missed = merchant.sweepWhenQuiet();
        // Each lives fast, so that what is told of it meets in one window of the shuffling.
        for (int i = 0; i < ORDERS; i++) {
            OrderLife life = OrderLife.ALL.get(i % OrderLife.ALL.size());
            String number = placed.get(i).orderNumber();
            life.steps().forEach(step -> step.accept(merchant, number));
        }
        return missed + merchant.sweepWhenQuiet();
    }

    /** One by one and before any is exported: so the seed decides which messages are lost. */
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
