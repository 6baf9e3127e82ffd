package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailOutcome.AlreadyReported;
import io.integrationhub.emailnotifier.MailOutcome.Deleted;
import io.integrationhub.emailnotifier.MailOutcome.Held;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.MailOutcome.Rejected;
import io.integrationhub.emailnotifier.MailOutcome.Sent;
import io.integrationhub.emailnotifier.MailOutcome.Suppressed;
import io.integrationhub.emailnotifier.MailOutcome.Unknown;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderMailFlowTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private final SampleFlows flows = new SampleFlows();
    private final SampleOrders order = new SampleOrders();
    private Tenant tenant = SampleTenants.tenant(Map.of());

    private MailOutcome send() {
        return flows.orders((_, _) -> Optional.of(order.now())).send(tenant, SampleOrders.ID);
    }

    private List<String> types() {
        return flows.transport.types();
    }

    @Test
    void confirmsAnOrderOnce() {
        // When
        MailOutcome first = send();
        MailOutcome second = send();

        // Then
        assertThat(first).isEqualTo(new Sent("SO-1", List.of(MailType.ORDER_CONFIRMATION)));
        assertThat(second).isInstanceOf(NothingDue.class);
        assertThat(types()).containsExactly("order-confirmation");
        assertThat(flows.transport.accepted().getFirst())
                .returns("de-DE", mail -> mail.locale().toLanguageTag())
                .returns("orders@shop.example", mail -> mail.from().address().value())
                .returns("ada@example.org", mail -> mail.to().address().value());
    }

    @Test
    void givesAMailTheSameIdWheneverItIsSent() {
        // Given
        send();
        SampleFlows other = new SampleFlows();

        // When
        other.orders((_, _) -> Optional.of(order.now())).send(tenant, SampleOrders.ID);

        // Then
        assertThat(other.transport.accepted().getFirst().messageId())
                .isEqualTo(flows.transport.accepted().getFirst().messageId())
                .endsWith("@shop.example");
    }

    @Test
    void keepsNothingOfTheRecipientInTheLedger() {
        // When
        send();

        // Then
        assertThat(flows.ledger.begun().getFirst().toString())
                .doesNotContain("ada")
                .doesNotContain("Beispiel");
    }

    @Test
    void sendsOnlyWhatIsSwitchedOn() {
        // Given
        tenant = SampleTenants.tenant(Map.of("mails", "shipment-sent"));

        // When
        MailOutcome outcome = send();

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NothingDue.class, it -> assertThat(it.reasons()).contains("not switched on"));
        assertThat(types()).isEmpty();
    }

    @Test
    void sendsNothingAboutAnImportedOrderUnlessSwitchedOn() {
        // Given
        order.imported();

        // When
        MailOutcome outcome = send();
        tenant = SampleTenants.tenant(Map.of("imported", "order-confirmation"));
        send();

        // Then
        assertThat(outcome).isInstanceOf(NothingDue.class);
        assertThat(types()).containsExactly("order-confirmation");
    }

    @Test
    void sendsNothingAboutAnOrderPlacedBeforeTheStart() {
        // Given
        order.placedAt("2026-10-31T23:59:59Z").changedAt("2026-11-20T10:00:00Z").shipmentState("Shipped");

        // When
        MailOutcome outcome = send();

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NothingDue.class, it -> assertThat(it.reasons()).contains("older than the tenant's start"));
    }

    @Test
    void sendsNoMailThatIsTooOld() {
        // Given
        flows.clock.advance(Duration.ofDays(3));

        // When
        MailOutcome outcome = send();

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NothingDue.class, it -> assertThat(it.reasons()).contains("too old"));
    }

    @Test
    void sendsNothingInDryRun() {
        // Given
        tenant = SampleTenants.inDryRun();

        // Then
        assertThatThrownBy(this::send).isInstanceOf(DryRunStop.class).hasMessageContaining("order-confirmation");
        assertThat(types()).isEmpty();
        assertThat(flows.ledger.statuses()).isEmpty();
    }

    @Test
    void sendsNothingToAnAddressThatBounced() {
        // Given
        flows.suppressions.add(SampleTenants.ACME, ADA, "bounce", "test");

        // When
        MailOutcome outcome = send();
        flows.suppressions.remove(SampleTenants.ACME, ADA);
        send();

        // Then
        assertThat(outcome).isEqualTo(new Suppressed("SO-1", List.of(MailType.ORDER_CONFIRMATION)));
        assertThat(types()).isEmpty();
        assertThat(flows.ledger.statuses()).containsEntry("order-confirmation placed", MailStatus.SUPPRESSED);
    }

    @Test
    void sendsNothingWithoutAnAddress() {
        // Given
        order.withoutAddress();

        // Then
        assertThat(send()).isInstanceOf(NothingDue.class);
    }

    @Test
    void sendsAMailThatWasHeldBackOnceItIsReleased() {
        // Given
        flows.burst.hold(MailType.ORDER_CONFIRMATION);
        MailOutcome held = send();

        // When
        flows.burst.release(SampleTenants.ACME, MailType.ORDER_CONFIRMATION, "operator");
        MailOutcome released = send();

        // Then
        assertThat(held).isInstanceOf(Held.class);
        assertThat(released).isInstanceOf(Sent.class);
        assertThat(types()).containsExactly("order-confirmation");
    }

    @Test
    void sendsAMailAgainThatWasSurelyNotAccepted() {
        // Given
        flows.transport.endNextWith(() -> {
            throw new TransientFault(MailTransportFault.MAIL_SERVER_UNREACHABLE, "down");
        });

        // When
        assertThatThrownBy(this::send).isInstanceOf(TransientFault.class);
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation");
    }

    @Test
    void asksAPersonAboutAMailOfWhichItIsUnknownWhetherItWasSent() {
        // Given
        flows.transport.endNextWith(() -> new SendResult.Unknown("no response"));

        // When
        MailOutcome first = send();
        MailOutcome second = send();
        flows.ledger.request(SampleTenants.ACME, SampleOrders.ID.subject());
        MailOutcome requested = send();

        // Then
        assertThat(first).isInstanceOf(Unknown.class);
        assertThat(second).isInstanceOf(AlreadyReported.class).returns(false, MailOutcome::isThrough);
        assertThat(requested).isInstanceOf(Sent.class);
        assertThat(types()).containsExactly("order-confirmation");
    }

    @Test
    void sendsAnUnknownMailAgainIfTheTenantWantsIt() {
        // Given
        tenant = SampleTenants.tenant(Map.of("on-unknown", "resend"));
        flows.transport.endNextWith(() -> new SendResult.Unknown("no response"));

        // When
        MailOutcome first = send();
        MailOutcome second = send();

        // Then
        assertThat(first)
                .isInstanceOfSatisfying(
                        Unknown.class, it -> assertThat(it.isResent()).isTrue());
        assertThat(second).isInstanceOf(Sent.class);
    }

    @Test
    void sendsTheOtherMailsIfOneIsRefused() {
        // Given
        order.shipmentState("Shipped");
        flows.transport.endNextWith(
                () -> new SendResult.Refused(MailTransportFault.MAIL_DELIVERY_REJECTED, false, "responded 554"));

        // When
        MailOutcome first = send();
        MailOutcome second = send();

        // Then
        assertThat(first)
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.detail()).contains("MAIL_DELIVERY_REJECTED", "554"));
        assertThat(second).isInstanceOf(AlreadyReported.class);
        assertThat(types()).containsExactly("shipment-sent");
    }

    @Test
    void endsForADeletedOrder() {
        // Given
        MailOutcome outcome = flows.orders((_, _) -> Optional.empty()).send(tenant, SampleOrders.ID);

        // Then
        assertThat(outcome).isEqualTo(new Deleted(SampleOrders.ID.subject()));
    }

    @Test
    void showsNoPersonalDataInTexts() {
        // When
        send();

        // Then
        OutgoingMail mail = flows.transport.accepted().getFirst();
        assertThat(mail.toString() + order.now() + order.now().reader()).doesNotContain("ada", "Ada", "Beispiel");
    }
}
