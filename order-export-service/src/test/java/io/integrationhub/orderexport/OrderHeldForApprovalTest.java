package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.HeldBack;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.export.Obstacle;
import io.integrationhub.system.AdapterPerTenant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The export if the gate requires approved Approval Flows. */
class OrderHeldForApprovalTest {

    private final Tenant tenant = SampleTenants.oms(Map.of("gate.approval-flows", "true"));
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeEvents events = new FakeEvents();
    private final OrderExportFlow flow =
            new OrderExportFlow(shop, new FakeLedger(), AdapterPerTenant.always(master), events);

    @BeforeEach
    void anOrderIsPlaced() {
        shop.put(SampleOrders.order());
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, the order waits for its Approval Flow",
        "REJECTED, the order was rejected in its Approval Flow"
    })
    void holdsBackAnOrderThatIsNotApproved(Approval approval, String detail) {
        // Given
        shop.setApproval(approval);

        // When
        OrderExportOutcome outcome = flow.export(tenant, SampleOrders.ID);

        // Then
        assertThat(outcome).isEqualTo(new HeldBack(SampleOrders.NUMBER, new Obstacle("approval", detail)));
        assertThat(master.effects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Approval.class,
            names = {"APPROVED", "NOT_REQUIRED"})
    void exportsAnOrderThatIsApprovedOrRequiresNoApproval(Approval approval) {
        // Given
        shop.setApproval(approval);

        // When
        // Then
        assertThat(flow.export(tenant, SampleOrders.ID)).isInstanceOf(Exported.class);
    }

    @Test
    void triesAgainWhileAnApprovalFlowMayStillBeCreated() {
        // Given
        shop.setApproval(Approval.UNKNOWN);

        // When
        // Then
        assertThatThrownBy(() -> flow.export(tenant, SampleOrders.ID)).isInstanceOf(TransientFault.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void doesNotReadApprovalsOnceTheOrderIsExported() {
        // Given
        flow.export(tenant, SampleOrders.ID);
        shop.setApproval(Approval.UNKNOWN);

        // When
        // Then
        assertThat(flow.export(tenant, SampleOrders.ID)).isInstanceOf(AlreadyExported.class);
    }

    @Test
    void doesNotReadApprovalsUnlessTheGateRequiresThem() {
        // Given
        shop.setApproval(Approval.REJECTED);

        // When
        // Then
        assertThat(flow.export(SampleTenants.oms(Map.of()), SampleOrders.ID)).isInstanceOf(Exported.class);
    }
}
