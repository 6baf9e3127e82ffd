package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.templatemaster.TemplateMaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class EmailNotifierConfiguration {

    @Bean
    EmailNotifierFlow templateSyncFlow(TemplateMaster master) {
        return new EmailNotifierFlow(master);
    }
}
