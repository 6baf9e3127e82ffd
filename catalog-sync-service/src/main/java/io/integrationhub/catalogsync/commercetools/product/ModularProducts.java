package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.commercetools.project.ResourceWriter;
import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.catalogsync.settings.PublishPolicy;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Products of a Project whose variants are resources of their own.
 *
 * <p>A variant can only be published while its product is, and a product only unpublished once its variants are:
 * upwards the product comes first, downwards the variants.
 *
 * @param read the states of products with their variants
 */
record ModularProducts(
        ResourceApi products,
        StandaloneVariants variants,
        ProductDifference difference,
        Function<JsonNode, List<Known<Product>>> read) {

    Known<Product> write(Tenant tenant, String key, Product desired, Optional<Known<Product>> known) {
        PublishPolicy policy = difference.policy();
        boolean wasPublished = known.map(product -> product.body().published()).orElse(false);
        boolean isPublished = policy.isPublishedAfter(wasPublished, desired.published());
        if (wasPublished && !isPublished) {
            variants.unpublishAll(known.orElseThrow().id());
        }
        Known<Product> written = writer(tenant).write(key, desired, known);
        boolean hasSameVariants = known.filter(before -> before.id().equals(written.id()))
                .filter(before -> before.body().variants().equals(desired.variants()))
                .isPresent();
        if (!hasSameVariants || wasPublished != isPublished) {
            variants.write(written.id(), desired, isPublished);
        }
        return new Known<>(written.id(), written.version(), ProductTarget.withPublished(desired, isPublished));
    }

    private ResourceWriter<Product> writer(Tenant tenant) {
        ProductJson json = difference.variants().json();
        return new ResourceWriter<>(
                products,
                desired -> json.withoutVariants(
                        desired,
                        new DraftOptions(
                                difference.policy().publishes(desired.published()),
                                CatalogSettings.of(tenant).priceMode())),
                difference::withoutVariants,
                product ->
                        read.apply(variants.added(List.of(product)).getFirst()).getFirst(),
                ProductTarget::written);
    }
}
