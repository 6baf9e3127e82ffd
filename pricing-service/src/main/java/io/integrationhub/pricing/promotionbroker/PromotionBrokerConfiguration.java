package io.integrationhub.pricing.promotionbroker;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.PromotionOutFlow;
import io.integrationhub.pricing.commercetools.promotion.Promotions;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what receives changes of promotions. */
@Configuration(proxyBeanMethods = false)
class PromotionBrokerConfiguration {

    @Bean
    RecordHandler cartDiscountHandler(PromotionOutFlow flow, PromotionLedger ledger, Tenants tenants) {
        return new PromotionHandler(PromotionKind.CART_DISCOUNT, flow, ledger, tenants);
    }

    @Bean
    RecordHandler discountCodeHandler(PromotionOutFlow flow, PromotionLedger ledger, Tenants tenants) {
        return new PromotionHandler(PromotionKind.DISCOUNT_CODE, flow, ledger, tenants);
    }

    @Bean
    RecordHandler productDiscountHandler(PromotionOutFlow flow, PromotionLedger ledger, Tenants tenants) {
        return new PromotionHandler(PromotionKind.PRODUCT_DISCOUNT, flow, ledger, tenants);
    }

    @Bean
    PeriodicJob deletedPromotionsJob(
            Promotions promotions, PromotionLedger ledger, Commercetools commercetools, RecordPublisher publisher) {
        return new DeletedPromotionsJob(promotions, ledger, commercetools, publisher);
    }
}
