package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_CATEGORY_UNKNOWN;
import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_VALUE_INVALID;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.SearchKeywords;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.OrderHint;
import io.integrationhub.catalogsync.source.StatedNumber;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.ProductTypes;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns an article into a product. */
record ArticleProduct(BmecatCatalog catalog, CatalogGroups groups, GroupAssignments assignments, ProductTypes types) {

    /** @throws IllegalArgumentException if the article contradicts itself */
    Product read(String number, Article article, ArticleContent content, ItemReport report) {
        String key = catalog.productKey(number);
        XmlElement details = article.details().orElse(article.element());
        LocalizedText name = name(details, number, report);
        return new Product(
                key,
                content.main().productTypeKey(),
                name,
                CatalogKey.slug(name, key),
                catalog.texts().text(details.children("DESCRIPTION_LONG")),
                categories(number, content.classes(), report),
                List.of(),
                variants(number, article, content, report),
                taxCategory(article),
                new SearchKeywords(catalog.texts().lists(details.children("KEYWORD"))),
                true);
    }

    private LocalizedText name(XmlElement details, String number, ItemReport report) {
        LocalizedText name = catalog.texts().text(details.children("DESCRIPTION_SHORT"));
        if (name.isEmpty()) {
            report.warning(CATALOG_VALUE_INVALID, "the article has no short description; its number is its name");
            return LocalizedText.of(catalog.texts().language(), number);
        }
        return name;
    }

    private SortedSet<CategoryAssignment> categories(String number, List<ClassRef> classes, ItemReport report) {
        SortedSet<CategoryAssignment> categories = new TreeSet<>();
        for (GroupAssignments.Assignment assignment : assignments.of(number)) {
            if (groups.isCategory(assignment.group()) || !groups.survey().isNewCatalog()) {
                Optional<String> hint =
                        assignment.order() > 0 ? Optional.of(OrderHint.of(assignment.order())) : Optional.empty();
                categories.add(new CategoryAssignment(catalog.categoryKey(assignment.group()), hint));
            } else if (!groups.survey().isGroup(assignment.group())) {
                report.warning(
                        CATALOG_CATEGORY_UNKNOWN,
                        "the article is assigned to a group that the catalog does not describe; it is left out");
            }
        }
        if (catalog.settings().classificationCategories()) {
            classes.stream()
                    .filter(groups.survey()::isDescribed)
                    .forEach(ref -> categories.add(new CategoryAssignment(ref.productTypeKey(), Optional.empty())));
        }
        return categories;
    }

    private List<Variant> variants(String number, Article article, ArticleContent content, ItemReport report) {
        ArticleMedia.Media media = new ArticleMedia(catalog, report).read(article.element());
        List<Attribute> standard = new StandardValues(catalog, article, report).read(number, content.classes());
        List<Variant> variants = new ArrayList<>();
        for (ArticleContent.VariantContent variant : content.variants()) {
            List<Attribute> attributes = Stream.concat(
                            standard.stream(), types.attributes(content.main(), variant.features(), report).stream())
                    .toList();
            variants.add(new Variant(
                    catalog.sku(number + variant.suffix()),
                    Optional.empty(),
                    attributes,
                    media.images(),
                    media.assets()));
        }
        return variants;
    }

    private Optional<String> taxCategory(Article article) {
        Map<String, String> byRate = catalog.settings().taxCategories();
        Optional<BigDecimal> rate = article.sections("PRICE_DETAILS")
                .flatMap(details -> details.children("ARTICLE_PRICE", "PRODUCT_PRICE"))
                .flatMap(price -> Stream.concat(
                        price.children("TAX"), price.children("TAX_DETAILS").flatMap(it -> it.children("TAX"))))
                .flatMap(tax -> StatedNumber.of(tax.text()).stream())
                .findFirst();
        return rate.flatMap(it -> byRate.entrySet().stream()
                        .filter(entry -> StatedNumber.of(entry.getKey())
                                .filter(configured -> configured.compareTo(it) == 0)
                                .isPresent())
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(catalog.settings()::defaultTaxCategory);
    }
}
