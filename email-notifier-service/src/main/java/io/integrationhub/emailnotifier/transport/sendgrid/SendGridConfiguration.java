package io.integrationhub.emailnotifier.transport.sendgrid;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the transport. */
@Configuration(proxyBeanMethods = false)
class SendGridConfiguration {

    @Bean
    static TenantSection<SendGridSettings> sendGridSection() {
        return SendGridSettings.SECTION;
    }

    @Bean
    SendGridTransport sendGridTransport(SystemClients systems) {
        return new SendGridTransport(systems);
    }
}
