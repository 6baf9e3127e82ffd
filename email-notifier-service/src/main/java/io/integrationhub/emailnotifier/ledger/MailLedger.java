package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.mail.SubjectId;
import java.time.Duration;
import java.util.List;

/** Stores which mails were sent, and lets one worker at a time send the mails of a subject. */
public interface MailLedger {

    /**
     * Claims a subject. After a crash, the claim can be taken over once the tenant's lease has expired.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code MAIL_SUBJECT_LOCKED} while another worker has the
     *     claim
     */
    SubjectClaim claim(Tenant tenant, SubjectId subject);

    /** The known mails of a subject, oldest first. Only reads. */
    List<MailEntry> mails(TenantId tenant, SubjectId subject);

    /**
     * Lets the subject's rejected and unknown mails be sent again, because a person asked for it. Repeatable.
     *
     * @return number of mails
     */
    int request(TenantId tenant, SubjectId subject);

    /**
     * Deletes mails whose status has not changed for this long.
     *
     * @return number of deleted mails
     */
    int deleteOlderThan(TenantId tenant, Duration age, int limit);
}
