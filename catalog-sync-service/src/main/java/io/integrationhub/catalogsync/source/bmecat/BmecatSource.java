package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_ENCODING_WRONG;
import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_ITEM_INVALID;
import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_LANGUAGE_UNKNOWN;

import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.ProductTypes;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import io.integrationhub.catalogsync.source.xml.XmlItems;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one document. */
final class BmecatSource implements RunSource {

    private static final Set<String> CONTAINERS = Set.of(
            "BMECAT",
            "T_NEW_CATALOG",
            "T_UPDATE_PRODUCTS",
            "T_UPDATE_PRICES",
            "CATALOG_GROUP_SYSTEM",
            "CLASSIFICATION_SYSTEM",
            "CLASSIFICATION_GROUPS",
            "CLASSIFICATION_SYSTEM_FEATURE_TEMPLATES",
            "FEATURE_SYSTEM");

    private final SourceDocument document;
    private final BmecatSettings settings;
    private final Supplier<Survey> emptySurvey;
    private Scope scope = Scope.PARTIAL;

    BmecatSource(SourceDocument document, BmecatSettings settings, Supplier<Survey> emptySurvey) {
        this.document = document;
        this.settings = settings;
        this.emptySurvey = emptySurvey;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void read(ItemSink sink) throws IOException {
        ItemReport report = new ItemReport(sink, new Place(document.name(), 0, ""));
        Survey survey = survey(report);
        scope = survey.isNewCatalog() ? Scope.FULL : Scope.PARTIAL;
        ProductTypes types = survey.types().finish();
        types.check(report);
        types.all().forEach(type -> sink.add(CatalogItems.of(type, report.place())));
        convert(survey, types, sink);
        survey.texts()
                .unknown()
                .forEach(language -> report.warning(
                        CATALOG_LANGUAGE_UNKNOWN, "texts are left out because their language is unknown: " + language));
    }

    private Survey survey(ItemReport report) throws IOException {
        Survey survey = emptySurvey.get();
        try (XmlItems items = XmlItems.open(document, CONTAINERS)) {
            items.encodingProblem().ifPresent(problem -> report.warning(CATALOG_ENCODING_WRONG, problem));
            for (Optional<XmlElement> item = items.next(); item.isPresent(); item = items.next()) {
                survey.take(item.get());
            }
        }
        survey.finish(document.name());
        return survey;
    }

    private void convert(Survey survey, ProductTypes types, ItemSink sink) throws IOException {
        BmecatCatalog catalog = new BmecatCatalog(survey.header(), survey.texts(), settings);
        Conversion conversion = new Conversion(catalog, survey, types, sink);
        try (XmlItems items = XmlItems.open(document, CONTAINERS)) {
            for (Optional<XmlElement> item = items.next(); item.isPresent(); item = items.next()) {
                XmlElement element = item.get();
                Place place = new Place(document.name(), element.line(), label(element));
                try {
                    conversion.take(element, place);
                } catch (IllegalArgumentException e) {
                    new ItemReport(sink, place).error(CATALOG_ITEM_INVALID, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static String label(XmlElement element) {
        return element.textOf("SUPPLIER_AID", "SUPPLIER_PID", "GROUP_ID", "CLASSIFICATION_GROUP_ID")
                .orElse("");
    }
}
