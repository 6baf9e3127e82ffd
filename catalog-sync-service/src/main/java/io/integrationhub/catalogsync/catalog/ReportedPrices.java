package io.integrationhub.catalogsync.catalog;

import java.util.List;

/**
 * All prices of a variant that the catalog's source states; they replace the ones that it stated before.
 *
 * @param prices in the source's order
 */
public record ReportedPrices(String sku, List<ReportedPrice> prices) {

    public ReportedPrices {
        prices = List.copyOf(prices);
    }
}
