package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder;
import io.integrationhub.emailnotifier.commercetools.order.OrderId;
import io.integrationhub.emailnotifier.commercetools.order.Orders;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.ledger.MailEntry;
import io.integrationhub.emailnotifier.ledger.MailFacts;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.util.List;
import java.util.Optional;

/**
 * Tells a customer what happened to an order, each state once: placed, changed, sent, delivered, delayed, cancelled,
 * returned, refunded.
 *
 * <p>Messages arrive at least once and in no order, from commercetools and from order-export, so a message only says
 * which order to look at. Returning acknowledges it; a {@code TransientFault} has it retried.
 */
public class OrderMailFlow {

    private final Orders orders;
    private final MailLedger ledger;
    private final SubjectMails mails;

    OrderMailFlow(Orders orders, MailLedger ledger, SubjectMails mails) {
        this.orders = orders;
        this.ledger = ledger;
        this.mails = mails;
    }

    /** Sends the mails that the order calls for. */
    public MailOutcome send(Tenant tenant, OrderId id) {
        // Claimed before it is loaded: otherwise an older state of the order could be reported after a newer one.
        try (SubjectClaim claim = ledger.claim(tenant, id.subject())) {
            Optional<MailableOrder> order = orders.load(tenant, id);
            if (order.isEmpty()) {
                return new MailOutcome.Deleted(id.subject());
            }
            OrderMails due = new OrderMails(EmailSettings.of(tenant), order.get(), claim.mails());
            MailOutcome outcome =
                    mails.process(tenant, claim, order.get().details().number(), due.candidates());

            // Last: a later change is reported only if it is known what the customer ordered first.
            recordContent(tenant, claim, order.get(), due);

            return outcome;
        }
    }

    /** Whether the order calls for a mail that was not sent, or its first content is not known. Only reads. */
    boolean isMissing(Tenant tenant, MailableOrder order) {
        List<MailEntry> known = ledger.mails(tenant.id(), order.id().subject());
        OrderMails due = new OrderMails(EmailSettings.of(tenant), order, known);
        return mails.isDue(tenant, due.candidates(), known)
                || EmailSettings.of(tenant).isOn(MailType.ORDER_CHANGED)
                        && due.firstContent().isPresent();
    }

    private static void recordContent(Tenant tenant, SubjectClaim claim, MailableOrder order, OrderMails mails) {
        if (EmailSettings.of(tenant).isOn(MailType.ORDER_CHANGED)) {
            mails.firstContent()
                    .map(key -> MailFacts.unsent(key, mails.quantities(), order.changedAt()))
                    .ifPresent(content -> claim.skip(content, MailStatus.REMEMBERED, "first content"));
        }
    }
}
