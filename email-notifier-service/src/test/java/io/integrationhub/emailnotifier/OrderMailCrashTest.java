package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.order.Orders;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.test.fakes.CrashingProcess;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow killed before and after each of its calls: between claim, load, begin, send and mark. */
class OrderMailCrashTest {

    /** More than the flow makes. */
    private static final int MAX_STEPS = 40;

    private final SampleFlows flows = new SampleFlows();
    private final SampleOrders order = new SampleOrders().shipmentState("Shipped");

    static IntStream steps() {
        return IntStream.rangeClosed(1, MAX_STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void losesNoMailAndSendsNoneTwiceWhereverTheProcessDies(int step) {
        // Given
        Tenant tenant = SampleTenants.tenant(Map.of());

        // When
        crashAt(tenant, step);
        flows.orders(orders()).send(tenant, SampleOrders.ID);
        flows.orders(orders()).send(tenant, SampleOrders.ID);

        // Then
        assertThat(flows.transport.types()).doesNotHaveDuplicates();
        // What was not sent is known to be unknown, which a person is told.
        long unknown = flows.ledger.statuses().values().stream()
                .filter(status -> status == MailStatus.UNKNOWN)
                .count();
        assertThat(unknown).isLessThanOrEqualTo(1);
        assertThat(flows.transport.types().size() + unknown).isGreaterThanOrEqualTo(2);
        assertThat(flows.ledger.statuses()).doesNotContainValue(MailStatus.SENDING);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void losesNoMailIfTheTenantWantsUnknownOnesSentAgain(int step) {
        // Given
        Tenant tenant = SampleTenants.tenant(Map.of("on-unknown", "resend"));

        // When
        crashAt(tenant, step);
        flows.orders(orders()).send(tenant, SampleOrders.ID);

        // Then
        assertThat(flows.transport.types()).contains("order-confirmation", "shipment-sent");
        assertThat(flows.transport.accepted().stream()
                        .map(mail -> mail.messageId())
                        .distinct())
                .hasSize(2);
    }

    private void crashAt(Tenant tenant, int step) {
        CrashingProcess process = new CrashingProcess(step);
        try {
            flows.orders(
                            process.around(Orders.class, orders()),
                            process.around(MailLedger.class, flows.ledger),
                            process.around(MailTransport.class, flows.transport))
                    .send(tenant, SampleOrders.ID);
        } catch (CrashingProcess.Crash _) {
            // The message is delivered again.
        }
    }

    private Orders orders() {
        return (_, _) -> Optional.of(order.now());
    }
}
