package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.CompanyMailFlow;
import io.integrationhub.emailnotifier.CompanyMailFlow.AssociateAdded;
import io.integrationhub.emailnotifier.MailOutcome;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.Set;

/**
 * Handles messages about quotes, approvals and Business Units.
 *
 * @param types the mails that the inlet's messages may call for
 */
record CompanyMessageHandler(String inlet, Set<MailType> types, Mails mails, Tenants tenants, Replays replays)
        implements RecordHandler {

    /** Sends the mails that a message calls for. */
    @FunctionalInterface
    interface Mails {
        MailOutcome send(Tenant tenant, SubjectId subject, MessageBody body);
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sendsAnyOf(tenant, types);
    }

    @Override
    public Ending handle(InboundRecord message) {
        SubjectId subject = new SubjectId(message.key());
        replays.prepare(message, subject);
        return MailEnding.of(mails.send(tenants.get(message.tenant()), subject, MessageBody.of(message)));
    }

    /** Only the message about the creation contains the whole Approval Flow. */
    static Mails approvals(CompanyMailFlow flow) {
        return (tenant, subject, body) -> {
            String order =
                    body.text("/order/id").isEmpty() ? body.text("/approvalFlow/order/id") : body.text("/order/id");
            return order.isEmpty()
                    ? new NothingDue(subject.value(), "the message contains no order")
                    : flow.sendApproval(tenant, subject, order);
        };
    }

    static Mails invitations(CompanyMailFlow flow) {
        return (tenant, subject, body) -> body.type().equals("BusinessUnitAssociateAdded")
                ? flow.sendInvitation(
                        tenant,
                        new AssociateAdded(
                                subject,
                                body.number("/resourceVersion"),
                                body.required("/associate/customer/id"),
                                body.required("/id"),
                                body.time("/createdAt")))
                : new NothingDue(subject.value(), "no associate was added");
    }
}
