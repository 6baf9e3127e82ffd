package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.run.Finding;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Passes items on as the Project can have them: without texts in languages that it does not have, which is one warning
 * per language. Prices are another service's and left out.
 */
final class FittingSink implements ItemSink {

    private final ItemSink sink;
    private final LanguageFilter filter;
    private final Set<String> reported = new HashSet<>();

    FittingSink(ItemSink sink, LanguageFilter filter) {
        this.sink = sink;
        this.filter = filter;
    }

    @Override
    public void report(Finding finding) {
        sink.report(finding);
    }

    @Override
    public <T> void add(Item<T> item) {
        if (item.desired().isEmpty()) {
            sink.add(item);
            return;
        }
        fitted(item.desired().get()).ifPresent(desired -> {
            // The filter returns the same kind of record.
            T fitted = item.kind().type().cast(desired);
            filter.dropped().stream()
                    .filter(reported::add)
                    .forEach(language -> sink.report(Finding.warning(
                            CatalogFault.LANGUAGE_NOT_IN_PROJECT,
                            item.place(),
                            "texts in the language " + language + " are left out, because the Project does not have it;"
                                    + " add it to the Project, or map it to one of the Project's languages")));
            if (isNameless(desired)) {
                sink.report(Finding.error(
                        CatalogFault.LANGUAGE_NOT_IN_PROJECT,
                        item.place(),
                        item.ref() + " has no name in any language of the Project"));
            } else {
                sink.add(new Item<>(item.kind(), item.key(), Optional.of(fitted), item.references(), item.place()));
            }
        });
    }

    private Optional<Object> fitted(Object desired) {
        return switch (desired) {
            case ProductType it -> Optional.of(filter.fit(it));
            case Category it -> Optional.of(filter.fit(it));
            case Product it -> Optional.of(filter.fit(it));
            default -> Optional.empty();
        };
    }

    private static boolean isNameless(Object desired) {
        return switch (desired) {
            case Category it -> it.name().isEmpty();
            case Product it -> it.name().isEmpty();
            default -> false;
        };
    }
}
