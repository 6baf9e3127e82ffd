package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.CompanyMailFlow.AssociateAdded;
import io.integrationhub.emailnotifier.MailOutcome.Deleted;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.commercetools.company.Approvals.Approver;
import io.integrationhub.emailnotifier.commercetools.company.Approvals.MailableApproval;
import io.integrationhub.emailnotifier.commercetools.company.Approvals.Status;
import io.integrationhub.emailnotifier.commercetools.company.Invitations.Invitation;
import io.integrationhub.emailnotifier.commercetools.company.Quotes.MailableQuote;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanyMailFlowTest {

    private static final SubjectId SUBJECT = new SubjectId("subject-1");
    private static final Instant AT = Instant.parse("2026-11-20T10:04:00Z");

    private final SampleFlows flows = new SampleFlows();
    private final Tenant tenant = SampleTenants.tenant(Map.of());
    private final OrderDetails order = new SampleOrders().now().details();
    private Optional<MailableQuote> quote = Optional.empty();
    private Optional<MailableApproval> approval = Optional.empty();
    private Optional<Invitation> invitation = Optional.empty();

    private CompanyMailFlow flow() {
        return new CompanyMailFlow(
                (_, _) -> quote,
                (_, _, _) -> approval,
                (_, _, _) -> invitation,
                flows.ledger,
                flows.mails(flows.transport));
    }

    private MailableApproval approval(Status status, String tier, String... approvers) {
        return new MailableApproval(
                SUBJECT.value(),
                status,
                AT,
                tier,
                Stream.of(approvers)
                        .map(id -> new Approver(id, SampleOrders.READER))
                        .toList(),
                SampleOrders.READER,
                "Acme",
                status == Status.REJECTED ? "too expensive" : "",
                order);
    }

    @Test
    void tellsThatAQuoteIsReadyOnce() {
        // Given
        quote = Optional.of(quote(true));

        // When
        flow().sendQuote(tenant, SUBJECT);
        flow().sendQuote(tenant, SUBJECT);

        // Then
        assertThat(flows.transport.types()).containsExactly("quote-ready");
    }

    @Test
    void tellsNothingAboutAQuoteThatTheBuyerHasAnswered() {
        // Given
        quote = Optional.of(quote(false));

        // Then
        assertThat(flow().sendQuote(tenant, SUBJECT)).isInstanceOf(NothingDue.class);
    }

    private MailableQuote quote(boolean pending) {
        return new MailableQuote(
                SUBJECT.value(),
                "Q-1",
                AT,
                pending,
                SampleOrders.READER,
                order.lines(),
                order.totals(),
                Optional.empty(),
                "");
    }

    @Test
    void tellsEachApproverOfEachTierOnceAndTheBuyerHowItEnded() {
        // When
        approval = Optional.of(approval(Status.PENDING, "manager", "customer-1", "customer-2"));
        flow().sendApproval(tenant, SUBJECT, "order-1");
        flow().sendApproval(tenant, SUBJECT, "order-1");
        approval = Optional.of(approval(Status.PENDING, "director", "customer-1"));
        flow().sendApproval(tenant, SUBJECT, "order-1");
        approval = Optional.of(approval(Status.REJECTED, ""));
        flow().sendApproval(tenant, SUBJECT, "order-1");
        flow().sendApproval(tenant, SUBJECT, "order-1");

        // Then
        assertThat(flows.transport.types())
                .containsExactly("approval-needed", "approval-needed", "approval-needed", "approval-decided");
    }

    @Test
    void invitesAnAssociateOnceForEachTimeOfBeingAdded() {
        // Given
        invitation = Optional.of(new Invitation("Acme", List.of("Buyer"), SampleOrders.READER, 2, false));

        // When
        for (String message : List.of("message-1", "message-1", "message-2")) {
            flow().sendInvitation(tenant, new AssociateAdded(SUBJECT, 2, "customer-1", message, AT));
        }

        // Then
        assertThat(flows.transport.types()).containsExactly("associate-invited", "associate-invited");
    }

    @Test
    void invitesNoAssociateThatAnIntegrationHasAdded() {
        // Given
        AssociateAdded added = new AssociateAdded(SUBJECT, 2, "customer-1", "message-1", AT);
        invitation = Optional.of(new Invitation("Acme", List.of("Buyer"), SampleOrders.READER, 2, true));

        // When, Then
        assertThat(flow().sendInvitation(tenant, added)).isInstanceOf(NothingDue.class);

        // When
        invitation = Optional.of(new Invitation("Acme", List.of("Buyer"), SampleOrders.READER, 3, true));
        flow().sendInvitation(tenant, added);

        // Then
        assertThat(flows.transport.types()).containsExactly("associate-invited");
    }

    @Test
    void endsForWhatWasDeleted() {
        assertThat(Stream.of(
                        flow().sendQuote(tenant, SUBJECT),
                        flow().sendApproval(tenant, SUBJECT, "order-1"),
                        flow().sendInvitation(tenant, new AssociateAdded(SUBJECT, 2, "customer-1", "message-1", AT))))
                .containsOnly(new Deleted(SUBJECT));
    }
}
