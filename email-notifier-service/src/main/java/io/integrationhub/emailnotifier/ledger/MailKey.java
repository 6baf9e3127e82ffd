package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.SubjectId;

/**
 * Identifies a mail within a tenant: at most one is sent for each.
 *
 * @param state what of the subject the mail reports, for example {@code placed} or a delivery's id
 */
public record MailKey(MailType type, SubjectId subject, String state) {

    /** The Message-ID without angle brackets: the same whenever this mail is sent. */
    public String messageId(TenantId tenant, String domain) {
        return id(tenant) + "@" + domain;
    }

    /** Identifies the mail for operators and services that send it. */
    public String id(TenantId tenant) {
        return type.code() + "."
                + ContentHash.ofFields(tenant.value(), type.code(), subject.value(), state)
                        .hex()
                        .substring(0, 32);
    }
}
