package io.integrationhub.commercetools.message;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Provides the service's texts for customers. */
@AutoConfiguration
class MessageAutoConfiguration {

    @Bean
    static ShippedMessages shippedMessages(Environment environment) {
        return ShippedMessages.of(environment.getRequiredProperty("hub.service"));
    }

    @Bean
    static TenantSection<MessageSettings> messageSection(Environment environment, ShippedMessages shipped) {
        String name = environment.getRequiredProperty("hub.service") + ".messages";
        return TenantSection.of(name, MessageSettings.class).checkedBy(new MessageSettingsCheck(name, shipped));
    }

    @Bean
    CustomerMessages customerMessages(
            ShippedMessages shipped, TenantSection<MessageSettings> messageSection, Tenants tenants) {
        return CustomerMessages.of(shipped, tenants, tenant -> tenant.section(messageSection));
    }
}
