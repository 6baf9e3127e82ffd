package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_ITEM_INVALID;

import io.integrationhub.catalogsync.catalog.ReportedPrice;
import io.integrationhub.catalogsync.catalog.ReportedPrices;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.classification.ProductTypes;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import java.util.List;
import java.util.Optional;

/** Converts a document's elements, in order, to items. */
final class Conversion {

    private final BmecatCatalog catalog;
    private final Survey survey;
    private final CatalogGroups groups;
    private final ArticleProduct products;
    private final ItemSink sink;
    private String system = "";

    Conversion(BmecatCatalog catalog, Survey survey, ProductTypes types, ItemSink sink) {
        this.catalog = catalog;
        this.survey = survey;
        this.groups = new CatalogGroups(catalog, survey);
        this.products = new ArticleProduct(catalog, groups, survey.assignments(), types);
        this.sink = sink;
    }

    /** @throws IllegalArgumentException if the element contradicts itself */
    void take(XmlElement element, Place place) {
        ItemReport report = new ItemReport(sink, place);
        switch (element.name()) {
            case "CLASSIFICATION_SYSTEM_NAME", "FEATURE_SYSTEM_NAME" -> system = element.text();
            case "CATALOG_STRUCTURE" ->
                groups.category(element, report).ifPresent(category -> sink.add(CatalogItems.of(category, place)));
            case "CLASSIFICATION_GROUP", "FEATURE_GROUP" -> {
                if (catalog.settings().classificationCategories()) {
                    groups.category(system, element, report)
                            .ifPresent(category -> sink.add(CatalogItems.of(category, place)));
                }
            }
            case "ARTICLE", "PRODUCT" -> article(new Article(element), report);
            default -> {
                // Known from the survey, or nothing that concerns a shop.
            }
        }
    }

    private void article(Article article, ItemReport report) {
        Optional<String> number = article.number();
        if (number.isEmpty()) {
            report.error(CATALOG_ITEM_INVALID, "the article has no number");
        } else if (!article.element().complete()) {
            report.error(CATALOG_ITEM_INVALID, "the article is larger than any article should be");
        } else if (article.isDeleted()) {
            sink.add(CatalogItems.deletedProduct(catalog.productKey(number.get()), report.place()));
        } else {
            convert(number.get(), article, report);
        }
    }

    private void convert(String number, Article article, ItemReport report) {
        ArticlePrices prices = new ArticlePrices(catalog.header(), article, report);
        if (survey.isPricesOnly()) {
            prices(catalog.sku(number), prices.read(catalog.sku(number)), report.place());
            return;
        }
        ArticleContent content = survey.contents().of(article);
        sink.add(CatalogItems.of(products.read(number, article, content, report), report.place()));
        if (prices.isStated()) {
            List<ReportedPrice> stated = prices.read(catalog.sku(number));
            content.variants().forEach(variant -> {
                String sku = catalog.sku(number + variant.suffix());
                prices(sku, stated.stream().map(price -> price.of(sku)).toList(), report.place());
            });
        }
    }

    private void prices(String sku, List<ReportedPrice> prices, Place place) {
        sink.add(CatalogItems.of(new ReportedPrices(sku, prices), place));
    }
}
