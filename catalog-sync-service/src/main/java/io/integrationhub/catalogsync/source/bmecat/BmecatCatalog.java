package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.source.MediaAddress;

/** What the parts of one document need of it as a whole. */
record BmecatCatalog(Header header, Texts texts, BmecatSettings settings) {

    /** Where the document's media are found. */
    MediaAddress mediaAddress() {
        return MediaAddress.below(settings.configuredMediaUrl(), header.mediaRoot());
    }

    /** The key of an article's product. */
    String productKey(String article) {
        return key(article);
    }

    /** The key of a group of the catalog's structure. */
    String categoryKey(String group) {
        return key(group);
    }

    /** The SKU of an article or of one of its variants. */
    String sku(String article) {
        return settings.skusWithSupplier() ? key(article) : article;
    }

    private String key(String number) {
        return settings.configuredSupplier()
                .or(header::supplier)
                .map(supplier -> CatalogKey.of(supplier, number))
                .orElseGet(() -> CatalogKey.of(number));
    }
}
