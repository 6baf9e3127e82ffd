package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AttributeJson;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.project.CatalogModel;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.commercetools.project.ResourceWriter;
import io.integrationhub.catalogsync.productevents.ProductEvents;
import io.integrationhub.catalogsync.productevents.ProductEvents.WrittenProduct;
import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.catalogsync.settings.PublishPolicy;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes products with their variants, each with one request. */
record ProductTarget(CatalogProjects projects, ProductEvents events) implements ItemTarget<Product> {

    @Override
    public ItemKind<Product> kind() {
        return CatalogItems.PRODUCT;
    }

    @Override
    public Set<String> after() {
        return Set.of(CatalogItems.PRODUCT_TYPE.name(), CatalogItems.CATEGORY.name());
    }

    @Override
    public Map<String, Known<Product>> read(Tenant tenant, Collection<String> keys) {
        Map<String, Known<Product>> known = new HashMap<>();
        Collection<JsonNode> found = api(tenant).byKeys(keys).values();
        Collection<JsonNode> complete = projects.model(tenant) == CatalogModel.MODULAR
                ? variants(tenant).added(found)
                : found;
        reader(tenant)
                .readAll(complete)
                .forEach(product -> known.put(product.body().key(), product));
        return known;
    }

    @Override
    public Known<Product> write(Tenant tenant, String key, Product desired, Optional<Known<Product>> known) {
        Known<Product> written = projects.model(tenant) == CatalogModel.MODULAR
                ? modular(tenant).write(tenant, key, desired, known)
                : written(tenant, key, desired, known);

        // Last: if the process dies before, the product is written again, which changes nothing, and this is published.
        events.upserted(tenant.id(), event(written));

        return written;
    }

    private static WrittenProduct event(Known<Product> product) {
        return new WrittenProduct(
                product.body().key(),
                VariantVersions.parse(product.id()).productId(),
                product.version(),
                product.body().variants().stream().map(Variant::sku).toList(),
                product.body().published());
    }

    private Known<Product> written(Tenant tenant, String key, Product desired, Optional<Known<Product>> known) {
        ResourceWriter<Product> writer = writer(tenant, known);
        try {
            return writer.write(key, desired, known);
        } catch (PermanentFault fault) {
            if (!isSkuTaken(fault) || !new SkuOwners(api(tenant)).free(newSkus(desired, known), key)) {
                throw fault;
            }
            return writer.write(key, desired, known);
        }
    }

    /** commercetools does not delete published products. */
    @Override
    public void remove(Tenant tenant, String key, Known<Product> stored) {
        Known<Product> known = VariantVersions.withoutVariants(stored);
        if (projects.model(tenant) == CatalogModel.MODULAR) {
            variants(tenant).removeAll(known.id());
        }
        try {
            writer(tenant, Optional.empty())
                    .delete(key, known.body().published() ? unpublished(tenant, key, known) : known);
        } catch (PermanentFault fault) {
            // Somebody else, or an earlier attempt, deleted it.
            if (fault.code() != CommercetoolsFault.COMMERCETOOLS_NOT_FOUND) {
                throw fault;
            }
        }
        events.deleted(tenant.id(), event(known));
    }

    private Known<Product> unpublished(Tenant tenant, String key, Known<Product> known) {
        ResourceWriter<Product> writer = new ResourceWriter<>(
                api(tenant),
                _ -> {
                    throw new PermanentFault(
                            CommercetoolsFault.COMMERCETOOLS_NOT_FOUND, "the product " + key + " is gone");
                },
                (current, _) -> current.published() ? List.of(UpdateAction.of("unpublish")) : List.of(),
                product -> reader(tenant).readAll(List.of(product)).getFirst(),
                (written, product) -> new Known<>(
                        written.path("id").asString(), written.path("version").asLong(), product));
        return writer.write(key, known.body(), Optional.of(known));
    }

    @Override
    public Optional<Product> disabled(Product known) {
        return Optional.of(withPublished(known, false));
    }

    private static boolean isSkuTaken(PermanentFault fault) {
        return ResourceWriter.has(fault, "DuplicateField")
                && String.valueOf(fault.getMessage()).contains("sku");
    }

    private static Set<String> newSkus(Product desired, Optional<Known<Product>> known) {
        Set<String> before = known.stream()
                .flatMap(product -> product.body().variants().stream())
                .map(Variant::sku)
                .collect(Collectors.toSet());
        return desired.variants().stream()
                .map(Variant::sku)
                .filter(sku -> !before.contains(sku))
                .collect(Collectors.toSet());
    }

    private ModularProducts modular(Tenant tenant) {
        return new ModularProducts(
                api(tenant),
                variants(tenant),
                difference(tenant),
                product -> reader(tenant).readAll(List.of(product)));
    }

    private StandaloneVariants variants(Tenant tenant) {
        VariantDifference difference = difference(tenant).variants();
        return new StandaloneVariants(
                projects.api(tenant, "variants"),
                difference.json(),
                difference.attributes(),
                projects.references(tenant).keys());
    }

    private ProductDifference difference(Tenant tenant) {
        CatalogSettings settings = CatalogSettings.of(tenant);
        ProductJson json =
                new ProductJson(new AttributeJson(projects.references(tenant).ids()));
        return new ProductDifference(
                new VariantDifference(json, new AttributeDifference(json.attributes(), settings.keptAttributes())),
                settings.publish());
    }

    private ResourceWriter<Product> writer(Tenant tenant, Optional<Known<Product>> known) {
        CatalogSettings settings = CatalogSettings.of(tenant);
        ProductDifference difference = difference(tenant);
        ProductJson json = difference.variants().json();
        PublishPolicy policy = settings.publish();
        return new ResourceWriter<>(
                api(tenant),
                desired -> json.draft(
                        desired, new DraftOptions(policy.publishes(desired.published()), settings.priceMode())),
                (current, desired) -> difference.actions(
                        known.map(stated -> ForeignValues.removed(current, stated.body(), desired))
                                .orElse(current),
                        desired),
                product -> reader(tenant).readAll(List.of(product)).getFirst(),
                ProductTarget::written);
    }

    static Known<Product> written(JsonNode product, Product desired) {
        return new Known<>(
                product.path("id").asString(),
                product.path("version").asLong(),
                withPublished(desired, ProductReader.isPublished(product)));
    }

    static Product withPublished(Product product, boolean isPublished) {
        return new Product(
                product.key(),
                product.productTypeKey(),
                product.name(),
                product.slug(),
                product.description(),
                product.categories(),
                product.attributes(),
                product.variants(),
                product.taxCategoryKey(),
                product.keywords(),
                isPublished);
    }

    private ProductReader reader(Tenant tenant) {
        return new ProductReader(
                projects.references(tenant), CatalogSettings.of(tenant).publish());
    }

    private ResourceApi api(Tenant tenant) {
        return projects.api(tenant, "products");
    }
}
