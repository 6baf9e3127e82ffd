package io.integrationhub.catalogsync.settings;

/** Where the prices of a new product are. */
public enum PriceMode {
    /** Resources of their own, as the service for prices writes them. */
    STANDALONE("Standalone"),
    /** In the product's variants. */
    EMBEDDED("Embedded");

    private final String jsonName;

    PriceMode(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The value of {@code priceMode}. */
    public String jsonName() {
        return jsonName;
    }
}
