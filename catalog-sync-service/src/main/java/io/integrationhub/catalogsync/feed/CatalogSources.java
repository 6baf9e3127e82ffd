package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.producttype.ExistingProductTypes;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.akeneo.AkeneoReader;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunSource;
import io.integrationhub.run.RunSources;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Supplier;

/** Opens what runs read: a stored delivery, or the product master itself. */
record CatalogSources(
        StoredDocuments documents,
        DocumentReaders readers,
        AkeneoReader akeneo,
        CatalogProjects projects,
        ExistingProductTypes types)
        implements RunSources {

    @Override
    public RunSource open(Tenant tenant, String source, String document) throws IOException {
        return new FittedSource(read(tenant, document), () -> {
            // Asked first: nothing is planned for a Project that cannot be written.
            projects.requireWritable(tenant);
            return projects.languages(tenant);
        });
    }

    private RunSource read(Tenant tenant, String document) throws IOException {
        if (document.isEmpty() && akeneo.isFor(tenant)) {
            return akeneo.source(tenant);
        }
        SourceDocument stored = documents.find(tenant, document);
        Supplier<Collection<ProductType>> known = () -> types.of(tenant);
        return readers.source(tenant, stored, known);
    }
}
