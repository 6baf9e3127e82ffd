package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AssetJson;
import io.integrationhub.catalogsync.commercetools.change.AttributeReader;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.ReferenceKeys;
import io.integrationhub.catalogsync.commercetools.product.VariantVersions.Version;
import tools.jackson.databind.JsonNode;

/** A variant that is a resource of its own, as the target has it. */
record StandaloneVariant(Version version, boolean isPublished, Variant variant) {

    private static final String STAGED = "staged";

    static StandaloneVariant of(JsonNode resource, ReferenceKeys keys) {
        JsonNode view = view(resource);
        Variant variant = new Variant(
                VariantName.of(
                        view.path("sku").asString(""),
                        resource.path("variantId").asInt()),
                JsonValues.string(resource, "key"),
                new AttributeReader(keys).list(view.path("attributes")),
                ProductReader.images(view.path("images")),
                AssetJson.read(view.path("assets")));
        return new StandaloneVariant(version(resource), isPublished(resource), variant);
    }

    static Version version(JsonNode resource) {
        return new Version(
                resource.path("id").asString(), resource.path("version").asLong());
    }

    static boolean isPublished(JsonNode resource) {
        return resource.path("published").asBoolean(false);
    }

    /** Staged data exist only while they differ. */
    static JsonNode view(JsonNode resource) {
        JsonNode staged = resource.path(STAGED);
        return isPublished(resource) || !staged.isObject() ? resource.path("current") : staged;
    }

    String sku() {
        return variant.sku();
    }
}
