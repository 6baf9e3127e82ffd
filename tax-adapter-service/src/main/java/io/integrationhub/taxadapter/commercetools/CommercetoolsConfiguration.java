package io.integrationhub.taxadapter.commercetools;

import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
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

    @Bean
    Sweep<Order> taxSweep(
            QuestionReader questions,
            Commercetools commercetools,
            TaxLedger ledger,
            TaxEngine engine,
            Tenants tenants) {
        return new TaxSweep(commercetools, new OrderReader(questions), ledger, engine, tenants);
    }
}
