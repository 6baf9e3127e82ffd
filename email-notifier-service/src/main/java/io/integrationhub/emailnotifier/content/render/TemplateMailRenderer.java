package io.integrationhub.emailnotifier.content.render;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.template.TemplateSet;
import io.integrationhub.emailnotifier.content.template.TemplateSettings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders mails with the templates as they were at the start. */
class TemplateMailRenderer implements MailRenderer, MailLanguages {

    private final Map<TenantId, TenantMails> byTenant;

    TemplateMailRenderer(Tenants tenants, CustomerMessages messages) {
        this.byTenant =
                tenants.all().stream().collect(toUnmodifiableMap(Tenant::id, tenant -> mails(tenant, messages)));
    }

    private static TenantMails mails(Tenant tenant, CustomerMessages messages) {
        // What is wrong with them was found by the check at the start.
        return new TenantMails(tenant, TemplateSet.of(tenant.section(TemplateSettings.SECTION), _ -> {}), messages);
    }

    @Override
    public RenderedMail render(Tenant tenant, MailContent content, Locale locale, Optional<StoreKey> store) {
        return mailsOf(tenant).render(content, locale, store);
    }

    @Override
    public Set<Locale> of(Tenant tenant) {
        return mailsOf(tenant).languages();
    }

    @Override
    public Locale fallback(Tenant tenant) {
        return mailsOf(tenant).fallback();
    }

    /** For those who show what there is. */
    TenantMails mailsOf(Tenant tenant) {
        return Optional.ofNullable(byTenant.get(tenant.id()))
                .orElseThrow(() -> new IllegalArgumentException("there is no tenant " + tenant.id()));
    }
}
