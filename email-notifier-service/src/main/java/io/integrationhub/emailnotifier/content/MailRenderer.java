package io.integrationhub.emailnotifier.content;

import io.integrationhub.core.tenant.Tenant;
import java.util.Locale;
import java.util.Optional;

/** Renders mails. Pure: the same content gives the same mail, and nothing is read from another system. */
public interface MailRenderer {

    /**
     * Renders a mail with the tenant's templates, texts and brand.
     *
     * @param locale the reader's, as {@link LocaleChain#choose} returns it; it decides texts and number formats
     * @param store whose templates and brand are used; empty for those of the tenant
     */
    RenderedMail render(Tenant tenant, MailContent content, Locale locale, Optional<StoreKey> store);
}
