package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.AssetJson;
import io.integrationhub.catalogsync.commercetools.change.AttributeReader;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.project.References;
import io.integrationhub.catalogsync.settings.PublishPolicy;
import io.integrationhub.run.Known;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads products back.
 *
 * @param references what ids become
 * @param policy whether changes become visible at once, and so whether they are compared with what is visible
 */
record ProductReader(References references, PublishPolicy policy) {

    List<Known<Product>> readAll(Collection<JsonNode> products) {
        references.loadAll(products.stream().flatMap(this::referring).toList());
        return products.stream().map(this::read).toList();
    }

    private Stream<JsonNode> referring(JsonNode product) {
        JsonNode view = view(product);
        return Stream.concat(
                Stream.of(
                        product.path("productType"),
                        product.path("taxCategory"),
                        view.path("categories"),
                        view.path("attributes")),
                variants(view).map(variant -> variant.path("attributes")));
    }

    private Known<Product> read(JsonNode product) {
        JsonNode view = view(product);
        return new Known<>(
                product.path("id").asString(),
                product.path("version").asLong(),
                new Product(
                        product.path("key").asString(""),
                        key("product-type", product.path("productType")).orElse(""),
                        JsonValues.text(view.path("name")),
                        JsonValues.text(view.path("slug")),
                        JsonValues.text(view.path("description")),
                        categories(view),
                        new AttributeReader(references.keys()).list(view.path("attributes")),
                        variants(view).map(this::variant).toList(),
                        key("tax-category", product.path("taxCategory")),
                        keywords(view.path("searchKeywords")),
                        isPublished(product)));
    }

    static boolean isPublished(JsonNode product) {
        return product.path("masterData").path("published").asBoolean(false);
    }

    /** What the next changes build on: what customers see, unless changes wait for a person to publish them. */
    private JsonNode view(JsonNode product) {
        boolean isVisible = isPublished(product) && policy != PublishPolicy.STAGED;
        return product.path("masterData").path(isVisible ? "current" : "staged");
    }

    private static Stream<JsonNode> variants(JsonNode view) {
        return Stream.concat(
                Stream.of(view.path("masterVariant")).filter(JsonNode::isObject),
                view.path("variants").valueStream());
    }

    private SortedSet<CategoryAssignment> categories(JsonNode view) {
        SortedSet<CategoryAssignment> assignments = new TreeSet<>();
        view.path("categories").valueStream().forEach(category -> {
            String id = category.path("id").asString();
            assignments.add(new CategoryAssignment(
                    references.keys().key(ProductJson.CATEGORY, id),
                    JsonValues.string(view.path("categoryOrderHints"), id)));
        });
        return assignments;
    }

    private Optional<String> key(String typeId, JsonNode reference) {
        return JsonValues.string(reference, "id").map(id -> references.keys().key(typeId, id));
    }

    private Variant variant(JsonNode variant) {
        return new Variant(
                VariantName.of(variant),
                JsonValues.string(variant, "key"),
                new AttributeReader(references.keys()).list(variant.path("attributes")),
                images(variant.path("images")),
                AssetJson.read(variant.path("assets")));
    }

    static List<Image> images(JsonNode images) {
        return images.valueStream()
                .flatMap(image -> uri(image.path("url").asString()).stream()
                        .map(uri -> new Image(
                                uri,
                                JsonValues.string(image, "label"),
                                image.path("dimensions").path("w").asInt(0),
                                image.path("dimensions").path("h").asInt(0))))
                .toList();
    }

    /** Empty for what is not a URI: no source of the hub stated it, so it is left alone. */
    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static SearchKeywords keywords(JsonNode keywords) {
        SortedMap<String, List<String>> byLanguage = new TreeMap<>();
        keywords.propertyStream().forEach(language -> {
            List<String> texts = new ArrayList<>();
            language.getValue()
                    .valueStream()
                    .forEach(keyword -> texts.add(keyword.path("text").asString()));
            byLanguage.put(language.getKey(), texts);
        });
        return new SearchKeywords(byLanguage);
    }
}
