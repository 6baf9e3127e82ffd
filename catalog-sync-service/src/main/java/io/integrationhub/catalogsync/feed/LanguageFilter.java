package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.catalog.Asset;
import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NestedValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.catalog.Variant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Leaves texts out whose language the Project does not have, which commercetools would reject with the whole item. */
final class LanguageFilter {

    private final Set<String> languages;
    private final Set<String> dropped = new TreeSet<>();

    LanguageFilter(Set<String> languages) {
        this.languages = languages;
    }

    /** The languages of texts that were left out so far. */
    Set<String> dropped() {
        return dropped;
    }

    ProductType fit(ProductType type) {
        return new ProductType(
                type.key(),
                type.name(),
                type.description(),
                type.attributes().stream().map(this::fit).toList());
    }

    private AttributeDefinition fit(AttributeDefinition attribute) {
        LocalizedText label = fit(attribute.label());
        return new AttributeDefinition(
                attribute.name(),
                // commercetools requires a label.
                label.isEmpty() ? LocalizedText.inAll(languages, attribute.name()) : label,
                fit(attribute.type()),
                attribute.level(),
                attribute.required(),
                attribute.searchable(),
                attribute.hint().map(this::fit).filter(hint -> !hint.isEmpty()));
    }

    private AttributeType fit(AttributeType type) {
        return switch (type) {
            case EnumType it
            when it.localized() ->
                new EnumType(it.values().stream().map(this::fit).toList(), true);
            case SetType it -> new SetType(fit(it.element()));
            default -> type;
        };
    }

    private EnumValue fit(EnumValue value) {
        LocalizedText label = fit(value.label());
        return new EnumValue(value.key(), label.isEmpty() ? LocalizedText.inAll(languages, value.key()) : label);
    }

    Category fit(Category category) {
        return new Category(
                category.key(),
                category.externalId(),
                fit(category.name()),
                fit(category.slug()),
                category.parentKey(),
                category.orderHint(),
                fit(category.description()),
                category.assets().stream().map(this::fit).toList());
    }

    Product fit(Product product) {
        return new Product(
                product.key(),
                product.productTypeKey(),
                fit(product.name()),
                fit(product.slug()),
                fit(product.description()),
                product.categories(),
                fit(product.attributes()),
                product.variants().stream().map(this::fit).toList(),
                product.taxCategoryKey(),
                fit(product.keywords()),
                product.published());
    }

    private Variant fit(Variant variant) {
        return new Variant(
                variant.sku(),
                variant.key(),
                fit(variant.attributes()),
                variant.images(),
                variant.assets().stream().map(this::fit).toList());
    }

    private Asset fit(Asset asset) {
        LocalizedText name = fit(asset.name());
        return new Asset(
                asset.key(),
                name.isEmpty() ? LocalizedText.inAll(languages, asset.key()) : name,
                fit(asset.description()),
                asset.sources(),
                asset.tags());
    }

    /** A localized value without any text left is no value. */
    private List<Attribute> fit(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> new Attribute(attribute.name(), fit(attribute.value())))
                .filter(attribute -> !isEmpty(attribute.value()))
                .toList();
    }

    private AttributeValue fit(AttributeValue value) {
        return switch (value) {
            case LocalizedTextValue it -> new LocalizedTextValue(fit(it.text()));
            case NestedValue it -> new NestedValue(fit(it.attributes()));
            case SetValue it ->
                new SetValue(it.values().stream()
                        .map(this::fit)
                        .filter(element -> !isEmpty(element))
                        .toList());
            default -> value;
        };
    }

    private static boolean isEmpty(AttributeValue value) {
        return value instanceof LocalizedTextValue text && text.text().isEmpty();
    }

    private SearchKeywords fit(SearchKeywords keywords) {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        keywords.byLanguage().forEach((language, texts) -> {
            if (keeps(language)) {
                kept.put(language, texts);
            }
        });
        return new SearchKeywords(kept);
    }

    private LocalizedText fit(LocalizedText text) {
        if (languages.containsAll(text.byLanguage().keySet())) {
            return text;
        }
        SortedMap<String, String> kept = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> {
            if (keeps(language)) {
                kept.put(language, words);
            }
        });
        return new LocalizedText(kept);
    }

    private boolean keeps(String language) {
        boolean isKept = languages.contains(language);
        if (!isKept) {
            dropped.add(language);
        }
        return isKept;
    }
}
