package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailOutcome.Deleted;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent.EmailChanged;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent.PasswordChanged;
import io.integrationhub.emailnotifier.commercetools.customer.CustomerId;
import io.integrationhub.emailnotifier.commercetools.customer.MailableCustomer;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerMailFlowTest {

    private static final CustomerId ADA = new CustomerId("customer-1");
    private static final Instant CREATED = Instant.parse("2026-11-20T10:04:00Z");

    private final SampleFlows flows = new SampleFlows();
    private Tenant tenant = SampleTenants.tenant(Map.of());
    private boolean byIntegration;

    private MailOutcome send(Optional<AccountEvent> event) {
        MailableCustomer customer =
                new MailableCustomer(ADA, "100-1", 1, CREATED, byIntegration, "", SampleOrders.READER);
        return new CustomerMailFlow((_, _) -> Optional.of(customer), flows.ledger, flows.mails(flows.transport))
                .send(tenant, ADA, event);
    }

    @Test
    void welcomesACustomerOnce() {
        // When
        send(Optional.empty());
        send(Optional.empty());

        // Then
        assertThat(flows.transport.types()).containsExactly("customer-welcome");
    }

    @Test
    void doesNotWelcomeACustomerThatAnIntegrationCreated() {
        // Given
        byIntegration = true;

        // When
        MailOutcome outcome = send(Optional.empty());
        tenant = SampleTenants.tenant(Map.of("imported", "customer-welcome"));
        send(Optional.empty());

        // Then
        assertThat(outcome).isInstanceOf(NothingDue.class);
        assertThat(flows.transport.types()).containsExactly("customer-welcome");
    }

    @Test
    void doesNotWelcomeACustomerOfLastWeek() {
        // Given
        flows.clock.advance(Duration.ofDays(7));

        // Then
        assertThat(send(Optional.empty())).isInstanceOf(NothingDue.class);
    }

    @Test
    void tellsEachChangeOfThePasswordOnce() {
        // Given
        PasswordChanged first = new PasswordChanged("message-1", CREATED);
        send(Optional.of(first));
        send(Optional.of(first));

        // When
        send(Optional.of(new PasswordChanged("message-2", CREATED)));

        // Then
        assertThat(flows.transport.types()).containsExactly("customer-welcome", "password-changed", "password-changed");
    }

    @Test
    void tellsAChangeOfTheAddressToTheOldOne() {
        // When
        send(Optional.of(new EmailChanged("message-1", CREATED, "old@example.org")));

        // Then
        OutgoingMail mail = flows.transport.accepted().getLast();
        assertThat(mail.type()).isEqualTo("email-changed");
        assertThat(mail.to().address().value()).isEqualTo("old@example.org");
    }

    @Test
    void sendsNothingIfTheMessageLacksTheOldAddress() {
        // When
        send(Optional.of(new EmailChanged("message-1", CREATED, "")));

        // Then
        assertThat(flows.transport.types()).containsExactly("customer-welcome");
    }

    @Test
    void endsForADeletedCustomer() {
        // When
        MailOutcome outcome = new CustomerMailFlow(
                        (_, _) -> Optional.empty(), flows.ledger, flows.mails(flows.transport))
                .send(tenant, ADA, Optional.empty());

        // Then
        assertThat(outcome).isEqualTo(new Deleted(ADA.subject()));
    }
}
