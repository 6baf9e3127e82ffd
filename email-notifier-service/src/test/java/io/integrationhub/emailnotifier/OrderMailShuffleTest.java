package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changes of an order, with messages that are repeated, missing and interrupted by failures. */
class OrderMailShuffleTest {

    private static final int CHANGES = 20;

    private final SampleFlows flows = new SampleFlows();
    private final SampleOrders order = new SampleOrders();
    private final Tenant tenant = SampleTenants.tenant(Map.of());

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sendsNoMailTwiceAndLeavesNoneBehind(int seed) {
        // Given
        Random random = new Random(seed);
        flows.orders((_, _) -> Optional.of(order.now())).send(tenant, SampleOrders.ID);

        // When
        for (int i = 0; i < CHANGES; i++) {
            change(random, i);
            for (int repetition = random.nextInt(3); repetition > 0; repetition--) {
                send(random);
            }
        }
        flows.transport.recover();
        flows.orders((_, _) -> Optional.of(order.now())).send(tenant, SampleOrders.ID);

        // Then
        List<String> ids =
                flows.transport.accepted().stream().map(OutgoingMail::messageId).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(flows.ledger.statuses()).doesNotContainValue(MailStatus.SENDING);
        assertThat(flows.orders((_, _) -> Optional.of(order.now())).isMissing(tenant, order.now()))
                .isFalse();
    }

    private void change(Random random, int number) {
        switch (random.nextInt(5)) {
            case 0 -> order.quantity(1 + random.nextInt(5));
            case 1 -> order.shipmentState("Partial").delivery("delivery-" + number, "parcel-" + number);
            case 2 -> order.returned("return-" + number, random.nextBoolean());
            case 3 ->
                order.shipmentState(
                        List.of("Shipped", "Delayed", "Delivered", "Partial").get(random.nextInt(4)));
            default -> order.delivery("delivery-" + number);
        }
    }

    private void send(Random random) {
        if (random.nextInt(4) == 0) {
            flows.transport.endNextWith(() -> {
                throw new TransientFault(MailTransportFault.MAIL_POSTPONED, "451");
            });
        } else if (random.nextInt(8) == 0) {
            flows.transport.endNextWith(() -> new SendResult.Unknown("no response"));
        }
        try {
            flows.orders((_, _) -> Optional.of(order.now())).send(tenant, SampleOrders.ID);
        } catch (TransientFault _) {
            // A later message tries again.
        }
    }
}
