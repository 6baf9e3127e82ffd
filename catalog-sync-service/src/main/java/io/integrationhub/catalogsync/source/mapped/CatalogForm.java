package io.integrationhub.catalogsync.source.mapped;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the mapping yields of one item; everything is checked where it is converted, because it may yield anything. */
record CatalogForm(
        @Nullable List<@Nullable ProductForm> products,
        @Nullable List<@Nullable CategoryForm> categories) {

    Stream<ProductForm> statedProducts() {
        return stated(products);
    }

    Stream<CategoryForm> statedCategories() {
        return stated(categories);
    }

    /** The elements of a list that may be missing, without those that are. */
    static <T> Stream<T> stated(@Nullable List<@Nullable T> list) {
        return list == null
                ? Stream.of()
                : list.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** A text that must be there. */
    static String required(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return text.strip();
    }
}
