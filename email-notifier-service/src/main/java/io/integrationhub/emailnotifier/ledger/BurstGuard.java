package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.util.Optional;

/** Holds mails back when there are suspiciously many: a bulk change in the shop must not reach all customers. */
public interface BurstGuard {

    /**
     * Whether the mail is held back, which a person has to end. The first one of a burst is recorded and logged.
     *
     * @return why, for people; empty if it may be sent
     */
    Optional<String> reasonToHold(Tenant tenant, MailType type, EmailAddress to);

    /**
     * Ends holding a type back, and lets as many through as there are for a while. Repeatable.
     *
     * @return whether it was held back
     */
    boolean release(TenantId tenant, MailType type, String by);
}
