package io.integrationhub.catalogsync.source.akeneo;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_VALUE_INVALID;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ReportedPrice;
import io.integrationhub.catalogsync.catalog.ReportedPrices;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.MediaAddress;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns products of Akeneo into products of commercetools. */
record AkeneoConversion(AkeneoStructure structure, AkeneoSettings settings) {

    /**
     * The product with these variants.
     *
     * @param owner the product model, or the product itself if it has none
     */
    Product product(AkeneoProduct owner, List<AkeneoProduct> variants, ItemReport report) {
        String key = CatalogKey.of(owner.number());
        AkeneoFamily family = family(owner);
        LocalizedText name = name(owner, family, report);
        TreeSet<CategoryAssignment> categories = new TreeSet<>();
        variants.stream()
                .flatMap(variant -> variant.categories().stream())
                .filter(structure.categories()::containsKey)
                .forEach(code -> categories.add(new CategoryAssignment(CatalogKey.of(code), Optional.empty())));
        return new Product(
                key,
                family.key(),
                name,
                CatalogKey.slug(name, key),
                values().localized(owner.valuesOf(settings.descriptionAttribute())),
                categories,
                List.of(),
                variants.stream()
                        .map(variant -> variant(variant, family, report))
                        .toList(),
                Optional.empty(),
                SearchKeywords.none(),
                variants.stream().anyMatch(AkeneoProduct::enabled));
    }

    /** The prices of a variant; empty if it states none. */
    Optional<ReportedPrices> prices(AkeneoProduct variant) {
        if (settings.priceAttribute() == null) {
            return Optional.empty();
        }
        return values().data(variant.valuesOf(settings.priceAttribute()))
                .map(data -> new ReportedPrices(
                        variant.number(),
                        data.valueStream()
                                .filter(price -> !price.path("amount").isNull())
                                .map(price -> price(variant.number(), price))
                                .toList()));
    }

    private static ReportedPrice price(String sku, JsonNode price) {
        return new ReportedPrice(
                sku,
                price.path("currency").asString(""),
                AkeneoValues.number(price.path("amount")),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                BigDecimal.ONE,
                "unspecified",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    AkeneoFamily family(AkeneoProduct product) {
        return Optional.ofNullable(structure.families().get(product.family()))
                .orElseGet(() -> Objects.requireNonNull(structure.families().get(AkeneoFamily.NONE)));
    }

    private LocalizedText name(AkeneoProduct owner, AkeneoFamily family, ItemReport report) {
        LocalizedText name = values().localized(owner.valuesOf(family.nameAttribute()));
        if (name.isEmpty()) {
            report.warning(CATALOG_VALUE_INVALID, "the product has no name; its number is its name");
            return structure.texts().same(owner.number());
        }
        return name;
    }

    private Variant variant(AkeneoProduct product, AkeneoFamily family, ItemReport report) {
        Set<String> allowed = family.type().attributes().stream()
                .map(AttributeDefinition::name)
                .collect(Collectors.toSet());
        List<Attribute> attributes = new ArrayList<>();
        product.values().forEach((code, values) -> {
            AkeneoAttribute attribute = structure.attributes().get(code);
            if (attribute != null && allowed.contains(attribute.name())) {
                attribute(attribute, values, report).ifPresent(attributes::add);
            }
        });
        return new Variant(product.number(), Optional.empty(), attributes, images(product, report), List.of());
    }

    private Optional<Attribute> attribute(AkeneoAttribute attribute, JsonNode values, ItemReport report) {
        try {
            return values().value(attribute, values).map(value -> new Attribute(attribute.name(), value));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            report.warning(
                    CATALOG_VALUE_INVALID,
                    "the value of attribute " + attribute.code() + " does not fit the attribute; it is left out");
            return Optional.empty();
        }
    }

    private List<Image> images(AkeneoProduct product, ItemReport report) {
        MediaAddress addresses = MediaAddress.below(Optional.ofNullable(settings.mediaUrl()), Optional.empty());
        List<Image> images = new ArrayList<>();
        for (String attribute : settings.imageAttributes()) {
            Optional<String> code = values().data(product.valuesOf(attribute))
                    .map(data -> data.asString(""))
                    .filter(it -> !it.isEmpty());
            Optional<Image> image = code.flatMap(addresses::of).map(uri -> new Image(uri, Optional.empty(), 0, 0));
            if (code.isPresent() && image.isEmpty()) {
                report.warning(
                        CATALOG_VALUE_INVALID,
                        "an image is left out because " + AkeneoSettings.NAME + ".media-url is missing");
            }
            image.ifPresent(images::add);
        }
        return images;
    }

    private AkeneoValues values() {
        return new AkeneoValues(structure.texts(), settings.channel());
    }
}
