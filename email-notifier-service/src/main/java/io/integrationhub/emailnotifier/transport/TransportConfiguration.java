package io.integrationhub.emailnotifier.transport;

import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.system.AdapterPerTenant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the transport of each tenant. */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

    @Bean
    @Primary
    MailTransport mailTransport(List<MailTransportAdapter> adapters) {
        return new ChosenTransport(
                AdapterPerTenant.of(adapters, MailTransportAdapter::adapter, EmailSettings::masterOf));
    }
}
