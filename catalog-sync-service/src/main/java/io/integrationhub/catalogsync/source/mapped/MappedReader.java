package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.classification.TypeSurvey;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunSource;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.Collection;
import java.util.function.Supplier;

/** Reads documents in any form with the mapping of their tenant. */
public final class MappedReader {

    private final DocumentReader<CatalogForm> forms;

    MappedReader(TenantMappings mapping) {
        this.forms = new DocumentReader<>(mapping, CatalogForm.class, CatalogFinding.CATALOG_ITEM_INVALID);
    }

    /**
     * The items of a document: product types, categories, products and prices.
     *
     * @param classification what the tenant's classification file defines
     * @param known the product types that exist already, asked for at each read: their attributes keep their types
     */
    public RunSource source(
            Tenant tenant,
            SourceDocument document,
            Classification classification,
            Supplier<? extends Collection<ProductType>> known) {
        ClassificationSettings types = tenant.section(ClassificationSettings.SECTION);
        FormTexts texts = new FormTexts(new Languages(tenant.section(LanguageSettings.SECTION)));
        return new MappedSource(
                document,
                tenant.section(MappedSettings.SECTION),
                (item, origin) -> forms.read(tenant, new InboundDocument(item.content(), origin), form -> form),
                new FormProduct(texts, types),
                () -> new TypeSurvey(classification, types, known.get()));
    }
}
