package io.integrationhub.sandbox.commercetools.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of resources that can be imported. */
enum ImportedType {
    CATEGORY("category", "categories", "CategoryImport", "category", "categories"),
    PRODUCT_TYPE("product-type", "product-types", "ProductTypeImport", "product-type", "product_types"),
    PRODUCT_DRAFT("product-draft", "product-drafts", "ProductDraftImport", "product", "products"),
    STANDALONE_PRICE(
            "standalone-price", "standalone-prices", "StandalonePriceImport", "standalone-price", "standalone_prices"),
    VARIANT("variant", "variants", "VariantImport", "variant", "products"),
    INVENTORY("inventory", "inventories", "InventoryImport", "inventory-entry", "products");

    private final String text;
    private final String path;
    private final String schema;
    private final String typeId;
    private final String scope;

    ImportedType(String text, String path, String schema, String typeId, String scope) {
        this.text = text;
        this.path = path;
        this.schema = schema;
        this.typeId = typeId;
        this.scope = scope;
    }

    static Optional<ImportedType> ofPath(String path) {
        return Arrays.stream(values()).filter(type -> type.path.equals(path)).findFirst();
    }

    /** As the field {@code type} of requests and {@code resourceType} of containers name it. */
    String text() {
        return text;
    }

    /** The first segment of the path of its requests. */
    String path() {
        return path;
    }

    /** The type in the description of the Import API. */
    String schema() {
        return schema;
    }

    /** The resource type of the HTTP API. */
    String typeId() {
        return typeId;
    }

    List<String> scopes() {
        boolean broad = this == CATEGORY || this == PRODUCT_TYPE;
        return broad ? List.of(scope, "products") : List.of(scope);
    }
}
