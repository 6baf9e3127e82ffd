package io.integrationhub.emailnotifier.commercetools.shop;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.emailnotifier.content.MailLanguages;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates what finds out who reads mails. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    @Bean
    Readers readers(Commercetools commercetools, MailLanguages languages, InstantSource clock) {
        return new Readers(commercetools, new ShopLanguages(commercetools, clock), languages);
    }
}
