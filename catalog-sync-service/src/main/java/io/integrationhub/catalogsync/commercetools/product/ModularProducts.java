package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.product.VariantVersions.Version;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.commercetools.project.ResourceWriter;
import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.catalogsync.settings.PublishPolicy;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** What was known of a variant is not true any more. */
    private static final Set<String> OUTDATED = Set.of("ConcurrentModification", "ResourceNotFound", "DuplicateField");

    Known<Product> write(Tenant tenant, String key, Product desired, Optional<Known<Product>> known) {
        PublishPolicy policy = difference.policy();
        boolean wasPublished = known.map(product -> product.body().published()).orElse(false);
        boolean isPublished = policy.isPublishedAfter(wasPublished, desired.published());
        boolean isUnpublished = wasPublished && !isPublished;
        if (isUnpublished) {
            variants.unpublishAll(productId(known.orElseThrow()));
        }
        AtomicBoolean isRead = new AtomicBoolean(isUnpublished);
        Known<Product> written =
                writer(tenant, isRead).write(key, desired, known.map(VariantVersions::withoutVariants));
        boolean hasSameVariants = known.filter(before -> productId(before).equals(written.id()))
                .filter(before -> before.body().variants().equals(desired.variants()))
                .isPresent();
        String id = hasSameVariants && wasPublished == isPublished
                ? known.orElseThrow().id()
                : withVariants(
                                written.id(),
                                desired,
                                isPublished,
                                isRead.get() ? Optional.empty() : existing(written.id(), known))
                        .toId();
        return new Known<>(id, written.version(), ProductTarget.withPublished(desired, isPublished));
    }

    private static String productId(Known<Product> product) {
        return VariantVersions.parse(product.id()).productId();
    }

    /** The variants, if all are known; none of a product that was just created. */
    private static Optional<List<StandaloneVariant>> existing(String productId, Optional<Known<Product>> known) {
        Optional<Known<Product>> same = known.filter(before -> productId(before).equals(productId));
        if (same.isEmpty()) {
            return Optional.of(List.of());
        }
        Product before = same.get().body();
        return VariantVersions.ofAll(same.get()).map(versions -> {
            List<StandaloneVariant> existing = new ArrayList<>();
            for (Variant variant : before.variants()) {
                Version version = versions.variants().get(existing.size());
                existing.add(new StandaloneVariant(version, before.published(), variant));
            }
            return existing;
        });
    }

    /** Writes the variants with what is known of them; if that is not true, they are read and decided about again. */
    private VariantVersions withVariants(
            String productId, Product desired, boolean isPublished, Optional<List<StandaloneVariant>> known) {
        if (known.isPresent()) {
            try {
                return new VariantVersions(productId, variants.write(productId, desired, isPublished, known.get()));
            } catch (TransientFault | PermanentFault fault) {
                if (!isOutdated(fault)) {
                    throw fault;
                }
            }
        }
        return new VariantVersions(productId, variants.write(productId, desired, isPublished, variants.of(productId)));
    }

    private static boolean isOutdated(Fault fault) {
        return OUTDATED.stream().anyMatch(code -> ResourceWriter.has(fault, code));
    }

    /** @param isRead becomes true if the product had to be read, so that nothing is known of its variants */
    private ResourceWriter<Product> writer(Tenant tenant, AtomicBoolean isRead) {
        ProductJson json = difference.variants().json();
        return new ResourceWriter<>(
                products,
                desired -> json.withoutVariants(
                        desired,
                        new DraftOptions(
                                difference.policy().publishes(desired.published()),
                                CatalogSettings.of(tenant).priceMode())),
                difference::withoutVariants,
                product -> {
                    isRead.set(true);
                    return VariantVersions.withoutVariants(
                            read.apply(variants.added(List.of(product)).getFirst())
                                    .getFirst());
                },
                ProductTarget::written);
    }
}
