package io.integrationhub.emailnotifier.broker;

import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecords;
import java.util.Set;

/** An operator replays a parked message because its mail shall be sent (again). */
record Replays(ParkedRecords parked, MailLedger ledger) {

    private static final Set<String> REQUESTING =
            Set.of(MailMessageFault.MAIL_REJECTED.name(), MailMessageFault.MAIL_UNKNOWN.name());

    /** Lets the subject's mails be sent again if the message is a replay of one that this service parked for them. */
    void prepare(InboundRecord message, SubjectId subject) {
        boolean requested = parked.replayed(message)
                .map(ParkedRecord::reason)
                .filter(reason -> REQUESTING.contains(reason.code()))
                .isPresent();
        if (requested) {
            ledger.request(message.tenant(), subject);
        }
    }
}
