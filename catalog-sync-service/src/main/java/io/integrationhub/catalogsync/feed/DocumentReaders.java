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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;

/** Chooses the reader of a document by its content: BMEcat by its root element, everything else by mapping. */
record DocumentReaders(TenantClassifications classifications, MappedReader mapped) {

    /** Comments and a DOCTYPE may stand before the root element. */
    private static final int START = 8192;

    RunSource source(Tenant tenant, SourceDocument document, Supplier<Collection<ProductType>> known)
            throws IOException {
        Classification classification = classifications.of(tenant);
        return isBmecat(document)
                ? bmecat(tenant, classification).source(document, known)
                : mapped.source(tenant, document, classification, known);
    }

    private static boolean isBmecat(SourceDocument document) throws IOException {
        try (InputStream content = document.open()) {
            // Without zero bytes, UTF-16 reads like any other encoding here.
            String start = new String(content.readNBytes(START), StandardCharsets.ISO_8859_1).replace("\0", "");
            return start.toUpperCase(Locale.ROOT).contains("<BMECAT") || start.contains(":BMECAT");
        }
    }

    private static BmecatReader bmecat(Tenant tenant, Classification classification) {
        return new BmecatReader(
                new Languages(tenant.section(LanguageSettings.SECTION)),
                classification,
                tenant.section(ClassificationSettings.SECTION),
                tenant.section(BmecatSettings.SECTION));
    }
}
