package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.LedgerDatabase;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.system.AdapterPerTenant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Suspends a replica for longer than its lease, before and after each call of a port. Another replica takes the order
 * over and finishes it; then the first one goes on. {@code ReplicasSoakTest} does it with real processes.
 */
class OrderTakeOverTest {

    private static LedgerDatabase database;

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeEvents events = new FakeEvents();
    private int step;

    @BeforeAll
    static void createTables() {
        database = new LedgerDatabase();
    }

    @BeforeEach
    void startEmpty() {
        database.clear();
        shop.put(SampleOrders.order());
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void placesOnceAtAMasterWithKeysWhereverItIsSuspended(int at) {
        // Given
        FakeMaster master = new FakeMaster();

        // When
        exportSuspendedAt(at, master);

        // Then
        assertThat(master.effects()).containsExactly("placed");
        assertThatItIsExported();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void placesOnceAtAMasterWithoutKeysWhereverItIsSuspendedBetweenCalls(int at) {
        // Given
        KeylessMaster master = new KeylessMaster();

        // When
        exportSuspendedAt(at, master);

        // Then
        assertThat(master.placed).hasSize(1);
        assertThatItIsExported();
    }

    /** What is left: nothing but the master itself could tell that the order has been placed meanwhile. */
    @Test
    void placesTwiceAtAMasterWithoutKeysIfSuspendedBetweenSearchAndPlacement() {
        // Given
        KeylessMaster master = new KeylessMaster();
        master.afterSearch = () -> {
            master.afterSearch = () -> {};
            takeOver(master);
        };

        // When
        exportUntilDone(flow(master, Integer.MAX_VALUE));

        // Then
        assertThat(master.placed).hasSize(2);
        assertThatItIsExported();
    }

    private void exportSuspendedAt(int at, OrderMaster master) {
        exportUntilDone(flow(master, at));
    }

    private void takeOver(OrderMaster master) {
        database.endLeases();
        flow(master, Integer.MAX_VALUE).export(tenant, SampleOrders.ID);
    }

    /** As the broker, which delivers the message again. */
    private void exportUntilDone(OrderExportFlow flow) {
        try {
            flow.export(tenant, SampleOrders.ID);
        } catch (TransientFault fault) {
            assertThat(fault.code().name()).isEqualTo("ORDER_CLAIM_LOST");
            flow.export(tenant, SampleOrders.ID);
        }
    }

    private void assertThatItIsExported() {
        assertThat(shop.get(SampleOrders.ID).receipt()).contains(new Receipt("OMS-1"));
        assertThat(events.published()).contains("exported");
    }

    private OrderExportFlow flow(OrderMaster master, int suspendAt) {
        Runnable pass = () -> {
            if (++step == suspendAt) {
                takeOver(master);
            }
        };
        return new OrderExportFlow(
                suspending(Orders.class, shop, pass),
                suspending(ExportLedger.class, database.ledger(), pass),
                AdapterPerTenant.always(suspending(OrderMaster.class, master, pass)),
                suspending(OrderEvents.class, events, pass));
    }

    private static <T> T suspending(Class<T> type, T port, Runnable pass) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    pass.run();
                    try {
                        Object result = method.invoke(port, arguments);
                        pass.run();
                        Class<?> returned = method.getReturnType();
                        return returned.isInterface() && AutoCloseable.class.isAssignableFrom(returned)
                                ? wrapped(returned, result, pass)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    private static <T> Object wrapped(Class<T> type, Object port, Runnable pass) {
        return suspending(type, type.cast(port), pass);
    }

    /** Places whatever it is sent; the adapter searches first, as it does for a master without keys. */
    private static final class KeylessMaster implements OrderMaster {

        private final List<Receipt> placed = new ArrayList<>();
        private Runnable afterSearch = () -> {};

        @Override
        public OrderMasterResponse place(Tenant tenant, Order order) {
            Optional<Receipt> found = find(tenant, order);
            afterSearch.run();
            return new OrderMasterResponse.Accepted(found.orElseGet(this::place));
        }

        private Receipt place() {
            Receipt receipt = new Receipt("OMS-" + (placed.size() + 1));
            placed.add(receipt);
            return receipt;
        }

        @Override
        public OrderMasterResponse amend(Tenant tenant, Order order, Receipt receipt) {
            return new OrderMasterResponse.Accepted(receipt);
        }

        @Override
        public OrderMasterResponse cancel(Tenant tenant, Order order, Receipt receipt) {
            return new OrderMasterResponse.Accepted(receipt);
        }

        @Override
        public OrderMasterResponse sendReturn(Tenant tenant, Order order, Receipt receipt, ReturnedItem item) {
            return new OrderMasterResponse.Accepted(receipt);
        }

        @Override
        public Optional<Receipt> find(Tenant tenant, Order order) {
            return placed.stream().findFirst();
        }
    }
}
