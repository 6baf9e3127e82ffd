package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.run.Known;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ids and versions of variants that are resources of their own. They are part of the id under which a run knows their
 * product, so that a changed variant is written without a read.
 *
 * @param productId id of the product alone
 * @param variants in the order of the product's variants; empty if they are not known
 */
record VariantVersions(String productId, List<Version> variants) {

    /** One variant. */
    record Version(String id, long version) {

        private static Version parse(String text) {
            int at = text.lastIndexOf('@');
            return new Version(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
        }
    }

    VariantVersions {
        variants = List.copyOf(variants);
    }

    /** What {@link #toId} stored; the id of a product alone is one without known variants. */
    static VariantVersions parse(String id) {
        List<String> parts = Arrays.asList(id.split(" "));
        return new VariantVersions(
                parts.getFirst(), parts.stream().skip(1).map(Version::parse).toList());
    }

    /** The versions of all variants of a product; empty if not all of them are known. */
    static Optional<VariantVersions> ofAll(Known<Product> product) {
        return Optional.of(parse(product.id()))
                .filter(known ->
                        known.variants.size() == product.body().variants().size());
    }

    /** The product under its own id, with which it can be written. */
    static Known<Product> withoutVariants(Known<Product> product) {
        return new Known<>(parse(product.id()).productId, product.version(), product.body());
    }

    /** The id of the item. */
    String toId() {
        return variants.stream()
                .map(variant -> " " + variant.id() + "@" + variant.version())
                .collect(Collectors.joining("", productId, ""));
    }
}
