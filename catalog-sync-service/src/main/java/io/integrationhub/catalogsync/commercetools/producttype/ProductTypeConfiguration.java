package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.run.ItemTarget;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the target. */
@Configuration(proxyBeanMethods = false)
class ProductTypeConfiguration {

    @Bean
    ExistingProductTypes existingProductTypes(CatalogProjects projects, InstantSource clock) {
        return new ExistingProductTypes(projects, clock);
    }

    @Bean
    ItemTarget<ProductType> productTypeTarget(CatalogProjects projects, ExistingProductTypes existing) {
        return new ProductTypeTarget(projects, existing);
    }
}
