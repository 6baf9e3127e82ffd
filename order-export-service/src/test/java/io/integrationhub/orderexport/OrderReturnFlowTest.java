package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderReturnOutcome.AlreadyRejected;
import io.integrationhub.orderexport.OrderReturnOutcome.NoReturn;
import io.integrationhub.orderexport.OrderReturnOutcome.Rejected;
import io.integrationhub.orderexport.OrderReturnOutcome.Sent;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReturnFlowTest {

    private static final ReturnedItem SHIRT = advised("id-1", "");
    private static final ReturnedItem SOCKS = advised("id-2", "RMA-2");

    private final Tenant tenant = SampleTenants.oms(Map.of("returns", "send"));
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeLedger ledger = new FakeLedger();

    @Test
    void sendsEachReturnOnce() {
        // Given
        exportWith(SHIRT);
        send(tenant);
        returning(SHIRT, SOCKS);

        // When
        OrderReturnOutcome outcome = send(tenant);

        // Then
        assertThat(outcome).isEqualTo(new Sent(SampleOrders.NUMBER, 1));
        assertThat(master.effects()).containsExactly("placed", "return id-1", "return id-2");
        assertThat(send(tenant)).isInstanceOf(NoReturn.class);
    }

    @Test
    void doesNotSendBackWhatTheMasterReported() {
        // Given
        exportWith(
                advised("id-1", ReturnedItem.advisedKey("R1")),
                new ReturnedItem("R1", "id-2", "line-1", 1, "Returned", "Initial", ""));

        // When
        OrderReturnOutcome outcome = send(tenant);

        // Then
        assertThat(outcome).isInstanceOf(NoReturn.class);
        assertThat(master.effects()).containsExactly("placed");
    }

    @Test
    void waitsUntilTheMasterHasTheOrder() {
        // Given
        shop.put(SampleOrders.order());
        returning(SHIRT);

        // When
        OrderReturnOutcome outcome = send(tenant);

        // Then
        assertThat(outcome).isInstanceOf(NoReturn.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void sendsARejectedReturnAgainOnlyOnRequest() {
        // Given
        exportWith(SHIRT);
        master.rejectAll("too late");

        // When
        OrderReturnOutcome first = send(tenant);
        master.acceptAll();
        OrderReturnOutcome second = send(tenant);
        ledger.clearRejections(tenant.id(), SampleOrders.ID);
        OrderReturnOutcome third = send(tenant);

        // Then
        assertThat(first).isInstanceOf(Rejected.class);
        assertThat(second).isInstanceOf(AlreadyRejected.class);
        assertThat(third).isInstanceOf(Sent.class);
    }

    @Test
    void sendsNothingUnlessTheTenantSaysSo() {
        // Given
        exportWith(SHIRT);

        // When
        OrderReturnOutcome outcome = send(SampleTenants.oms(Map.of()));

        // Then
        assertThat(outcome).isInstanceOf(NoReturn.class);
        assertThat(master.effects()).containsExactly("placed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sendsOnceWhereverItCrashes(int step) {
        // Given
        exportWith(SHIRT, SOCKS);
        try {
            flow(new CrashingProcess(step)).send(tenant, SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            // The message is delivered again.
        }

        // When
        send(tenant);

        // Then
        assertThat(master.effects()).containsExactly("placed", "return id-1", "return id-2");
    }

    private void exportWith(ReturnedItem... returns) {
        shop.put(SampleOrders.order());
        new OrderExportFlow(shop, ledger, AdapterPerTenant.always(master), new FakeEvents())
                .export(tenant, SampleOrders.ID);
        returning(returns);
    }

    private void returning(ReturnedItem... returns) {
        shop.updateStatus(SampleOrders.ID, status -> SampleOrders.returning(status, returns));
    }

    private OrderReturnOutcome send(Tenant of) {
        return flow(new CrashingProcess(0)).send(of, SampleOrders.ID);
    }

    private OrderReturnFlow flow(CrashingProcess process) {
        return new OrderReturnFlow(
                process.around(Orders.class, shop),
                process.around(ExportLedger.class, ledger),
                process.around(ReturnLedger.class, ledger),
                AdapterPerTenant.always(process.around(OrderMaster.class, master)));
    }

    private static ReturnedItem advised(String id, String key) {
        return new ReturnedItem(key, id, "line-1", 1, "Advised", "NonRefundable", "");
    }
}
