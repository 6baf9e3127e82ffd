package io.integrationhub.catalogsync.commercetools.category;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.run.ItemTarget;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the target. */
@Configuration(proxyBeanMethods = false)
class CategoryConfiguration {

    /** The lock of the tree is held for the time of one write. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Bean
    ItemTarget<Category> categoryTarget(CatalogProjects projects) {
        return new CategoryTarget(projects, PAUSE);
    }
}
