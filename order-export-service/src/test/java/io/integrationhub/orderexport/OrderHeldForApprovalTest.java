package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderExportOutcome.AlreadyExported;
import io.integrationhub.orderexport.OrderExportOutcome.Exported;
import io.integrationhub.orderexport.OrderExportOutcome.NotExportable;
import io.integrationhub.orderexport.order.Approval;
import io.integrationhub.orderexport.order.Obstacle;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the gate waits for Approval Flows. */
class OrderHeldForApprovalTest {

    private final Tenant patient = SampleTenants.oms(Map.of("gate.approval-flows", "true"));
    private final FakeShop shop = new FakeShop();
    private final FakeMaster master = new FakeMaster();
    private final FakeEvents events = new FakeEvents();
    private final OrderExportFlow flow =
            new OrderExportFlow(shop, new FakeLedger(), new Handover(shop, master, events), events);

    @BeforeEach
    void anOrderIsPlaced() {
        shop.put(SampleOrders.order());
    }

    @ParameterizedTest
    @CsvSource({"PENDING, the order waits for its Approval Flow", "REFUSED, the order was rejected in its Approval Flow"
    })
    void holdsBackAnOrderThatIsNotApproved(Approval approval, String why) {
        // Given
        shop.approvalIs(approval);

        // When
        OrderExportOutcome outcome = flow.export(patient, SampleOrders.ID);

        // Then
        assertThat(outcome).isEqualTo(new NotExportable(SampleOrders.NUMBER, new Obstacle("approval", why)));
        assertThat(master.effects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Approval.class,
            names = {"GIVEN", "NOT_NEEDED"})
    void exportsAnOrderThatIsApprovedOrNeedsNoApproval(Approval approval) {
        // Given
        shop.approvalIs(approval);

        // When
        // Then
        assertThat(flow.export(patient, SampleOrders.ID)).isInstanceOf(Exported.class);
    }

    @Test
    void looksAgainWhereAFlowMayStillBegin() {
        // Given
        shop.approvalIs(Approval.NOT_KNOWN_YET);

        // When
        // Then
        assertThatThrownBy(() -> flow.export(patient, SampleOrders.ID)).isInstanceOf(TransientFault.class);
        assertThat(master.effects()).isEmpty();
    }

    @Test
    void asksNoMoreOnceTheMasterHasTheOrder() {
        // Given
        flow.export(patient, SampleOrders.ID);
        shop.approvalIs(Approval.NOT_KNOWN_YET);

        // When
        // Then
        assertThat(flow.export(patient, SampleOrders.ID)).isInstanceOf(AlreadyExported.class);
    }

    @Test
    void asksForNoApprovalWhereTheGateDoesNotWaitForIt() {
        // Given
        shop.approvalIs(Approval.REFUSED);

        // When
        // Then
        assertThat(flow.export(SampleTenants.oms(Map.of()), SampleOrders.ID)).isInstanceOf(Exported.class);
    }
}
