package io.integrationhub.emailnotifier.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.util.Optional;

/** Addresses that get no mails, because mails to them bounced or their owners complained. */
public interface Suppressions {

    /** Why the address gets no mails; empty if it gets them. Only reads. */
    Optional<String> reason(TenantId tenant, EmailAddress address);

    /**
     * Lets the address get no mails. Repeating it changes nothing.
     *
     * @param reason {@code bounce}, {@code complaint} or {@code operator}
     * @param source what reported it, for example {@code sendgrid}
     * @return whether it got mails before
     */
    boolean add(TenantId tenant, EmailAddress address, String reason, String source);

    /** Lets the address get mails again; returns whether it got none. Repeatable. */
    boolean remove(TenantId tenant, EmailAddress address);
}
