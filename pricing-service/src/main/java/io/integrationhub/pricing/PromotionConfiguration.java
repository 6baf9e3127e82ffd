package io.integrationhub.pricing;

import io.integrationhub.pricing.commercetools.promotion.Promotions;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotionout.PromotionEvents;
import io.integrationhub.pricing.promotionout.PromotionReceiver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flow of promotions. */
@Configuration(proxyBeanMethods = false)
class PromotionConfiguration {

    @Bean
    PromotionOutFlow promotionOutFlow(
            Promotions promotions, PromotionLedger ledger, PromotionEvents events, PromotionReceiver receiver) {
        return new PromotionOutFlow(promotions, ledger, events, receiver);
    }
}
