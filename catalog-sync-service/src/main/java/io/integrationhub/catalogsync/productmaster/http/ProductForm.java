package io.integrationhub.catalogsync.productmaster.http;

import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductNumber;
import org.jspecify.annotations.Nullable;

/** What the mapping yields; the fields are checked here, because a mapping may yield anything. */
record ProductForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean active) {

    /** The product, which is the one that was requested. */
    Product toProduct(ProductNumber requested) {
        if (!requested.value().equals(number)) {
            throw new IllegalArgumentException("'number' is not the number that was requested");
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("'name' is missing");
        }
        return new Product(requested, name, !Boolean.FALSE.equals(active));
    }
}
