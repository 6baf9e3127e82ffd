package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.commercetools.project.References;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.commercetools.project.ResourceWriter;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes product types. */
record ProductTypeTarget(CatalogProjects projects, ExistingProductTypes existing) implements ItemTarget<ProductType> {

    @Override
    public ItemKind<ProductType> kind() {
        return CatalogItems.PRODUCT_TYPE;
    }

    @Override
    public Map<String, Known<ProductType>> read(Tenant tenant, Collection<String> keys) {
        ProductTypeJson json = json(tenant);
        Map<String, Known<ProductType>> known = new HashMap<>();
        api(tenant).byKeys(keys).forEach((key, type) -> known.put(key, json.read(type)));
        return known;
    }

    @Override
    public Known<ProductType> write(
            Tenant tenant, String key, ProductType desired, Optional<Known<ProductType>> known) {
        projects.requireWritable(tenant);
        Known<ProductType> written = writer(tenant).write(key, desired, known);
        existing.put(tenant, written.body());
        return written;
    }

    /** commercetools rejects it while products use it. */
    @Override
    public void remove(Tenant tenant, String key, Known<ProductType> known) {
        writer(tenant).delete(key, known);
        existing.forget(tenant, key);
    }

    private ResourceWriter<ProductType> writer(Tenant tenant) {
        ProductTypeJson json = json(tenant);
        return new ResourceWriter<>(
                api(tenant),
                json::draft,
                new ProductTypeDifference(json)::actions,
                json::read,
                // It has the attributes that are kept, too.
                (written, _) -> json.read(written));
    }

    private ResourceApi api(Tenant tenant) {
        return projects.api(tenant, "product-types");
    }

    private ProductTypeJson json(Tenant tenant) {
        References references = projects.references(tenant);
        return new ProductTypeJson(references.ids(), references.keys());
    }
}
