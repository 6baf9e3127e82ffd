package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.company.Approvals;
import io.integrationhub.emailnotifier.commercetools.company.Approvals.MailableApproval;
import io.integrationhub.emailnotifier.commercetools.company.Invitations;
import io.integrationhub.emailnotifier.commercetools.company.Invitations.Invitation;
import io.integrationhub.emailnotifier.commercetools.company.Quotes;
import io.integrationhub.emailnotifier.commercetools.company.Quotes.MailableQuote;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Instant;
import java.util.Optional;

/** Tells the people of a company what they wait for or have to decide: quotes, approvals, invitations. */
public class CompanyMailFlow {

    private final Quotes quotes;
    private final Approvals approvals;
    private final Invitations invitations;
    private final MailLedger ledger;
    private final SubjectMails mails;

    CompanyMailFlow(
            Quotes quotes, Approvals approvals, Invitations invitations, MailLedger ledger, SubjectMails mails) {
        this.quotes = quotes;
        this.approvals = approvals;
        this.invitations = invitations;
        this.ledger = ledger;
        this.mails = mails;
    }

    /**
     * An associate was added to a Business Unit.
     *
     * @param version the unit's version then
     * @param messageId identifies the message; repeated deliveries have the same
     */
    public record AssociateAdded(SubjectId unit, long version, String customerId, String messageId, Instant at) {}

    /** Tells the buyer that a quote is ready. */
    public MailOutcome sendQuote(Tenant tenant, SubjectId id) {
        try (SubjectClaim claim = ledger.claim(tenant, id)) {
            Optional<MailableQuote> quote = quotes.load(tenant, id.value());
            return quote.map(found -> mails.process(tenant, claim, found.number(), CompanyMails.of(id, found)))
                    .orElseGet(() -> new MailOutcome.Deleted(id));
        }
    }

    /** Tells approvers that they have to decide, or the buyer how they did. */
    public MailOutcome sendApproval(Tenant tenant, SubjectId flow, String orderId) {
        try (SubjectClaim claim = ledger.claim(tenant, flow)) {
            Optional<MailableApproval> approval = approvals.load(tenant, orderId, flow.value());
            return approval.map(
                            found -> mails.process(tenant, claim, found.order().number(), CompanyMails.of(flow, found)))
                    .orElseGet(() -> new MailOutcome.Deleted(flow));
        }
    }

    /** Tells a customer about becoming an associate. */
    public MailOutcome sendInvitation(Tenant tenant, AssociateAdded added) {
        try (SubjectClaim claim = ledger.claim(tenant, added.unit())) {
            Optional<Invitation> invitation =
                    invitations.load(tenant, added.unit().value(), added.customerId());
            return invitation
                    .map(found -> mails.process(tenant, claim, found.unitName(), CompanyMails.of(added, found)))
                    .orElseGet(() -> new MailOutcome.Deleted(added.unit()));
        }
    }
}
