package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.ProductTypes;
import io.integrationhub.catalogsync.source.classification.StatedFeature;
import io.integrationhub.catalogsync.source.classification.TypeSurvey;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.Place;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one document. An item that cannot be mapped or converted is left out, with a finding. */
final class MappedSource implements RunSource {

    private final SourceDocument document;
    private final MappedSettings settings;
    private final ItemForms forms;
    private final FormProduct conversion;
    private final Supplier<TypeSurvey> emptySurvey;

    MappedSource(
            SourceDocument document,
            MappedSettings settings,
            ItemForms forms,
            FormProduct conversion,
            Supplier<TypeSurvey> emptySurvey) {
        this.document = document;
        this.settings = settings;
        this.forms = forms;
        this.conversion = conversion;
        this.emptySurvey = emptySurvey;
    }

    @Override
    public Scope scope() {
        return settings.fullFeed() ? Scope.FULL : Scope.PARTIAL;
    }

    @Override
    public void read(ItemSink sink) throws IOException {
        TypeSurvey survey = emptySurvey.get();
        DocumentItems items = new DocumentItems(settings);
        items.read(document, item -> survey(item, survey));
        ProductTypes types = survey.finish();
        ItemReport report = new ItemReport(sink, new Place(document.name(), 0, ""));
        types.check(report);
        types.all().forEach(type -> sink.add(CatalogItems.of(type, report.place())));
        items.read(document, item -> convert(item, types, sink));
    }

    private void survey(DocumentItem item, TypeSurvey survey) {
        try {
            form(item).statedProducts().forEach(product -> survey(product, survey));
        } catch (PermanentFault | IllegalArgumentException _) {
            // Reported when the item is converted.
        }
    }

    private void survey(ProductForm product, TypeSurvey survey) {
        if (!Boolean.TRUE.equals(product.deleted())) {
            for (List<StatedFeature> features : conversion.features(product)) {
                survey.record(conversion.type(product), LocalizedText.empty(), features);
            }
        }
    }

    private CatalogForm form(DocumentItem item) {
        return forms.of(item, document.name() + ", line " + item.line());
    }

    private void convert(DocumentItem item, ProductTypes types, ItemSink sink) {
        Place place = new Place(document.name(), item.line(), "");
        Optional<CatalogForm> form = converted(new ItemReport(sink, place), () -> form(item));
        form.stream().flatMap(CatalogForm::statedCategories).forEach(it -> {
            ItemReport report = new ItemReport(sink, labeled(place, it.id()));
            converted(report, () -> CatalogItems.of(conversion.category(it), report.place()))
                    .ifPresent(sink::add);
        });
        form.stream()
                .flatMap(CatalogForm::statedProducts)
                .forEach(it -> convert(it, types, new ItemReport(sink, labeled(place, it.id()))));
    }

    private void convert(ProductForm form, ProductTypes types, ItemReport report) {
        converted(report, () -> items(form, types, report)).stream()
                .flatMap(List::stream)
                .forEach(report.sink()::add);
    }

    private List<Item<?>> items(ProductForm form, ProductTypes types, ItemReport report) {
        if (Boolean.TRUE.equals(form.deleted())) {
            return List.of(CatalogItems.deletedProduct(conversion.key(form), report.place()));
        }
        List<Item<?>> items = new ArrayList<>();
        items.add(CatalogItems.of(conversion.product(form, types, report), report.place()));
        FormPrices.of(form).forEach(prices -> items.add(CatalogItems.of(prices, report.place())));
        return items;
    }

    private static Place labeled(Place place, @Nullable String id) {
        return new Place(place.document(), place.line(), id == null ? "" : id);
    }

    private static <T> Optional<T> converted(ItemReport report, Supplier<T> conversion) {
        try {
            return Optional.of(conversion.get());
        } catch (PermanentFault | IllegalArgumentException e) {
            report.error(CatalogFinding.CATALOG_ITEM_INVALID, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
