package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.bmecat.BmecatReader;
import io.integrationhub.catalogsync.source.bmecat.BmecatSettings;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.mapped.MappedReader;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;

/** Chooses the reader of a document by its content: BMEcat by its root element, everything else by mapping. */
record DocumentReaders(TenantClassifications classifications, MappedReader mapped) {

    RunSource source(Tenant tenant, SourceDocument document, Supplier<Collection<ProductType>> known)
            throws IOException {
        Classification classification = classifications.of(tenant);
        return BmecatReader.reads(document)
                ? bmecat(tenant, classification).source(document, known)
                : mapped.source(tenant, document, classification, known);
    }

    private static BmecatReader bmecat(Tenant tenant, Classification classification) {
        return new BmecatReader(
                new Languages(tenant.section(LanguageSettings.SECTION)),
                classification,
                tenant.section(ClassificationSettings.SECTION),
                tenant.section(BmecatSettings.SECTION));
    }
}
