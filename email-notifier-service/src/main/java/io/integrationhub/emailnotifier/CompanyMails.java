package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.CompanyMailFlow.AssociateAdded;
import io.integrationhub.emailnotifier.commercetools.company.Approvals.MailableApproval;
import io.integrationhub.emailnotifier.commercetools.company.Invitations.Invitation;
import io.integrationhub.emailnotifier.commercetools.company.Quotes.MailableQuote;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.ApprovalMail;
import io.integrationhub.emailnotifier.content.CustomerMail;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.QuoteMail;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The mails that quotes, approvals and invitations call for. */
final class CompanyMails {

    private CompanyMails() {}

    /** What a mail reports. */
    private record Update(SubjectId subject, String state, Instant at, String name) {}

    static List<MailCandidate> of(SubjectId id, MailableQuote quote) {
        if (!quote.isPending()) {
            return List.of();
        }
        QuoteMail mail = new QuoteMail(
                quote.buyer().addressee(),
                quote.number(),
                quote.lines(),
                quote.totals(),
                quote.validTo(),
                quote.sellerComment(),
                "",
                quote.buyer().links());
        return List.of(candidate(new Update(id, "ready", quote.createdAt(), quote.number()), quote.buyer(), mail));
    }

    static List<MailCandidate> of(SubjectId flow, MailableApproval approval) {
        return switch (approval.status()) {
            case PENDING ->
                approval.approvers().stream()
                        .map(approver -> candidate(
                                update(flow, approval, approval.tier() + "/" + approver.customerId()),
                                approver.reader(),
                                mail(approval, approver.reader(), new ApprovalMail.Needed())))
                        .toList();
            case APPROVED -> decided(flow, approval, "approved", new ApprovalMail.Approved());
            case REJECTED -> decided(flow, approval, "rejected", new ApprovalMail.Rejected(approval.rejectionReason()));
        };
    }

    private static List<MailCandidate> decided(
            SubjectId flow, MailableApproval approval, String state, ApprovalMail.Event event) {
        Reader requester = approval.requester();
        return List.of(candidate(update(flow, approval, state), requester, mail(approval, requester, event)));
    }

    private static Update update(SubjectId flow, MailableApproval approval, String state) {
        return new Update(flow, state, approval.changedAt(), approval.order().number());
    }

    private static ApprovalMail mail(MailableApproval approval, Reader reader, ApprovalMail.Event event) {
        Addressee requester = approval.requester().addressee();
        return new ApprovalMail(
                reader.addressee(),
                event,
                approval.businessUnit(),
                (requester.firstName() + " " + requester.lastName()).strip(),
                approval.order(),
                "",
                reader.links());
    }

    static List<MailCandidate> of(AssociateAdded added, Invitation invitation) {
        Reader reader = invitation.associate();
        CustomerMail mail = new CustomerMail(
                reader.addressee(),
                new CustomerMail.AssociateInvited(
                        invitation.unitName(),
                        invitation.roles().stream().map(LocalizedText::of).toList()),
                reader.links());
        Update update = new Update(added.unit(), added.messageId(), added.at(), invitation.unitName());
        return List.of(candidate(update, reader, mail, invitation.isImported(added.version())));
    }

    private static MailCandidate candidate(Update update, Reader reader, MailContent mail) {
        return candidate(update, reader, mail, false);
    }

    private static MailCandidate candidate(Update update, Reader reader, MailContent mail, boolean isImported) {
        return new MailCandidate(
                new MailKey(mail.type(), update.subject(), update.state()),
                List.of(),
                update.at(),
                update.at(),
                isImported,
                reader,
                Map.of("name", update.name()),
                () -> mail);
    }
}
