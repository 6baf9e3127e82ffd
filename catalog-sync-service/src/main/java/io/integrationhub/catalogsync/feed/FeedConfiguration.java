package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.commercetools.producttype.ExistingProductTypes;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.delivery.Deliveries;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.akeneo.AkeneoReader;
import io.integrationhub.catalogsync.source.bmecat.BmecatSettings;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.mapped.MappedReader;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.run.RunSources;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what runs read. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    static TenantSection<LanguageSettings> languageSection() {
        return LanguageSettings.SECTION;
    }

    @Bean
    static TenantSection<BmecatSettings> bmecatSection() {
        return BmecatSettings.SECTION;
    }

    @Bean
    static TenantSection<ClassificationSettings> classificationSection() {
        return ClassificationSettings.SECTION;
    }

    @Bean
    RunSources catalogSources(
            Deliveries deliveries,
            MappedReader mapped,
            AkeneoReader akeneo,
            CatalogProjects projects,
            ExistingProductTypes types) {
        return new CatalogSources(
                new StoredDocuments(deliveries),
                new DocumentReaders(new TenantClassifications(), mapped),
                akeneo,
                projects,
                types);
    }
}
