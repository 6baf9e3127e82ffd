package io.integrationhub.pricing.ledger;

import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.pricing.settings.PricingSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the ledger. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Deliveries deliveries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDeliveries(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    PromotionLedger promotionLedger(JdbcClient jdbc) {
        return new JdbcPromotionLedger(jdbc);
    }

    @Bean
    RetentionJob deliveryRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "price-delivery-retention",
                PriceTenant::isMastered,
                tenant -> PricingSettings.of(tenant).deliveryRetention(),
                Deletion.ofFeeds(
                        jdbc, "price_delivery", "received_at", "case when is_complete then null else name end"));
    }
}
