package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.starter.commercetools.Commercetools;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the adapters behind the ports. */
@Configuration(proxyBeanMethods = false)
class CommercetoolsConfiguration {

    @Bean
    QuestionReader questionReader(Commercetools commercetools, InstantSource clock) {
        return new QuestionReader(new SdkShopFacts(commercetools, clock));
    }

    @Bean
    Carts carts(QuestionReader questions, Commercetools commercetools) {
        return new ExtensionCarts(questions, new CartMarks(commercetools));
    }

    @Bean
    Orders orders(QuestionReader questions, Commercetools commercetools) {
        return new SdkOrders(commercetools, new OrderReader(questions));
    }
}
