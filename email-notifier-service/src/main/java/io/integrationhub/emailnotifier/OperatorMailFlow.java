package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import io.integrationhub.emailnotifier.content.OperatorMail;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells the merchant's people what they have to act on: stock at its threshold, a rejected order. */
public class OperatorMailFlow {

    private final Readers readers;
    private final MailLedger ledger;
    private final SubjectMails mails;

    OperatorMailFlow(Readers readers, MailLedger ledger, SubjectMails mails) {
        this.readers = readers;
        this.ledger = ledger;
        this.mails = mails;
    }

    /**
     * What the merchant's people need to know.
     *
     * @param name what people search for
     * @param id identifies the event; repeated deliveries have the same
     */
    public record OperatorUpdate(SubjectId subject, String name, String id, OperatorMail.Event event, Instant at) {}

    /** Sends a mail to each operator. */
    public MailOutcome send(Tenant tenant, OperatorUpdate update) {
        List<MailCandidate> candidates = EmailSettings.of(tenant).operators().stream()
                .sorted()
                .map(address -> candidate(tenant, update, readers.ofOperator(tenant, address)))
                .toList();
        try (SubjectClaim claim = ledger.claim(tenant, update.subject())) {
            return mails.process(tenant, claim, update.name(), candidates);
        }
    }

    private static MailCandidate candidate(Tenant tenant, OperatorUpdate update, Reader reader) {
        OperatorMail mail = new OperatorMail(update.event(), update.at());
        String to = reader.recipient()
                .map(recipient -> recipient.address().hash(tenant.id().value()))
                .map(hash -> hash.substring(0, 12))
                .orElse("");
        return new MailCandidate(
                new MailKey(mail.type(), update.subject(), update.id() + "/" + to),
                List.of(),
                update.at(),
                update.at(),
                false,
                reader,
                Map.of("subject", update.name()),
                () -> mail);
    }
}
