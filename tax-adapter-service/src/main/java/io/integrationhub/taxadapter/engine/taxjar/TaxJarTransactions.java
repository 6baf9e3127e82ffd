package io.integrationhub.taxadapter.engine.taxjar;

import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The transactions at TaxJar for a document. TaxJar accepts one origin and one destination per transaction, so there is
 * one for each of the sale's routes; a refund refers to the transaction of its route.
 */
final class TaxJarTransactions {

    /** Where items are sent from and to. */
    private record Route(Place from, Place to) {

        static Route of(TaxItem item) {
            return new Route(item.from(), item.to());
        }
    }

    private TaxJarTransactions() {}

    /** The transaction of the first route has the code of the document. */
    static List<TaxDocument> of(TaxDocument document) {
        List<Route> routes = List.copyOf(group(document.sold()).keySet());
        List<TaxDocument> parts = new ArrayList<>();
        group(document.content()).forEach((route, items) -> {
            int index = routes.indexOf(route);
            parts.add(routes.size() == 1 ? document : document.part(suffix(index), items));
        });
        return parts;
    }

    /** Parts of the document beyond those of its present routes, which an earlier state of the order may have had. */
    static TaxDocument beyond(TaxDocument document, int number) {
        int routes = group(document.sold()).size();
        return document.part(suffix(routes + number), document.content().items());
    }

    /** The items of a transaction by their route. */
    static List<List<TaxItem>> byRoute(TaxableTransaction transaction) {
        return List.copyOf(group(transaction).values());
    }

    private static Map<Route, List<TaxItem>> group(TaxableTransaction transaction) {
        return transaction.items().stream()
                .collect(Collectors.groupingBy(Route::of, LinkedHashMap::new, Collectors.toList()));
    }

    private static String suffix(int index) {
        return index == 0 ? "" : "-" + (index + 1);
    }
}
