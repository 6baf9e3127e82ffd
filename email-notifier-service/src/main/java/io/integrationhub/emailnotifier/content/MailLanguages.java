package io.integrationhub.emailnotifier.content;

import io.integrationhub.core.tenant.Tenant;
import java.util.Locale;
import java.util.Set;

/** The languages in which a tenant's mails can be written. */
public interface MailLanguages {

    /** The shipped languages and those that the tenant added. */
    Set<Locale> of(Tenant tenant);

    /** The language in which a mail is written if no better one is known. */
    Locale fallback(Tenant tenant);
}
