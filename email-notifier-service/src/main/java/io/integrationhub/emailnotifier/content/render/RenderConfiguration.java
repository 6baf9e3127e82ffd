package io.integrationhub.emailnotifier.content.render;

import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.brand.BrandSettings;
import io.integrationhub.emailnotifier.content.template.TemplateSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the renderer, and the checks of brand and templates at the start. */
@Configuration(proxyBeanMethods = false)
class RenderConfiguration {

    @Bean
    static TenantSection<BrandSettings> brandSection() {
        return BrandSettings.SECTION;
    }

    @Bean
    static TenantSection<TemplateSettings> templateSection() {
        return TemplateSettings.SECTION.checkedBy(new TemplateCheck(CustomerMessages.shipped("email-notifier")));
    }

    @Bean
    TemplateMailRenderer mailRenderer(Tenants tenants, CustomerMessages messages) {
        return new TemplateMailRenderer(tenants, messages);
    }

    @Bean
    MailTemplatesEndpoint mailTemplatesEndpoint(Tenants tenants, TemplateMailRenderer mailRenderer) {
        return new MailTemplatesEndpoint(tenants, mailRenderer);
    }
}
