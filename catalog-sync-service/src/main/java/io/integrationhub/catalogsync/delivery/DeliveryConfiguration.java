package io.integrationhub.catalogsync.delivery;

import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.job.RetentionJob.Deletion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the deliveries, and their deletion. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    Deliveries deliveries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDeliveries(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    RetentionJob deliveryRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "catalog-deliveries",
                ProductTenant::isMastered,
                tenant -> CatalogSettings.of(tenant).deliveryRetention(),
                Deletion.of(jdbc, "catalog_delivery", "created_at"));
    }
}
