package io.integrationhub.orderexport.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.Fingerprint;
import io.integrationhub.orderexport.order.status.OrderStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportDecisionTest {

    private static final Receipt RECEIPT = new Receipt("OMS-1");
    private static final Rejection REJECTION = new Rejection("NO", "sku unknown");

    private final Gate open = gate(Map.of());
    private final Gate paidOnly = gate(Map.of("gate.payment-states", "Paid"));
    private final Gate approvedOnly = gate(Map.of("gate.approval-flows", "true"));
    private final Order order = SampleOrders.order();
    private final Order cancelled = withStatus(SampleOrders.cancelled(order.status()));
    private final Fingerprint content = order.content().fingerprint();

    @Test
    void placesAnOrderThatPassesTheGate() {
        assertThat(ExportDecision.of(order, ExportEntry.NONE, open)).isEqualTo(new ExportDecision.Place());
    }

    @Test
    void skipsAnOrderThatTheMasterHasRejected() {
        assertThat(ExportDecision.of(order, rejected(content), open)).isEqualTo(new ExportDecision.Skip(REJECTION));
    }

    @Test
    void holdsBackAnOrderThatDoesNotPassTheGate() {
        assertThat(ExportDecision.of(order, ExportEntry.NONE, paidOnly)).isInstanceOf(ExportDecision.HoldBack.class);
    }

    @Test
    void locatesAnAttemptedOrderThatNoLongerPassesTheGate() {
        assertThat(ExportDecision.of(order, attempted(), paidOnly)).isInstanceOf(ExportDecision.Locate.class);
    }

    @Test
    void cancelsALocatedOrder() {
        // Given
        ExportDecision.Locate locate = (ExportDecision.Locate) ExportDecision.of(cancelled, attempted(), open);

        // When
        ExportDecision found = locate.resolve(cancelled, attempted(), Optional.of(RECEIPT));
        ExportDecision missing = locate.resolve(cancelled, attempted(), Optional.empty());

        // Then
        assertThat(found).isEqualTo(new ExportDecision.Cancel(RECEIPT));
        assertThat(missing).isEqualTo(new ExportDecision.HoldBack(locate.obstacle()));
    }

    @Test
    void waitsWhileTheApprovalIsUnknown() {
        assertThat(ExportDecision.of(order, ExportEntry.NONE, approvedOnly, Approval.UNKNOWN))
                .isInstanceOf(ExportDecision.AwaitApproval.class);
    }

    @Test
    void needsNoApprovalForAnExportedOrder() {
        assertThat(ExportDecision.needsApproval(order, ExportEntry.NONE, approvedOnly))
                .isTrue();
        assertThat(ExportDecision.needsApproval(order, exported(content), approvedOnly))
                .isFalse();
    }

    @Test
    void amendsAnExportedOrderWithOtherContent() {
        assertThat(ExportDecision.of(order, exported(new Fingerprint("other")), open))
                .isEqualTo(new ExportDecision.Amend(RECEIPT));
    }

    @Test
    void leavesAnExportedOrderWithTheSameContent() {
        assertThat(ExportDecision.of(order, exported(content), open)).isEqualTo(new ExportDecision.UpToDate(RECEIPT));
    }

    @Test
    void cancelsAnExportedOrderThatWasCancelled() {
        assertThat(ExportDecision.of(cancelled, exported(content), open)).isEqualTo(new ExportDecision.Cancel(RECEIPT));
    }

    private static Gate gate(Map<String, String> settings) {
        return SampleTenants.settings(settings).toGate();
    }

    private Order withStatus(OrderStatus status) {
        return new Order(
                order.id(),
                order.version(),
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                status,
                order.receipt());
    }

    private static ExportEntry exported(Fingerprint sent) {
        return new ExportEntry(
                Optional.empty(),
                Optional.of(RECEIPT),
                Optional.of(sent),
                false,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static ExportEntry rejected(Fingerprint sent) {
        return new ExportEntry(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(REJECTION),
                Optional.of(sent),
                false);
    }

    private ExportEntry attempted() {
        return new ExportEntry(
                Optional.of(content),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
