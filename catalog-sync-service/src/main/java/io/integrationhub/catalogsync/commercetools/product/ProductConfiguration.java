package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.productevents.ProductEvents;
import io.integrationhub.run.ItemTarget;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the target. */
@Configuration(proxyBeanMethods = false)
class ProductConfiguration {

    @Bean
    ItemTarget<Product> productTarget(CatalogProjects projects, ProductEvents events) {
        return new ProductTarget(projects, events);
    }
}
