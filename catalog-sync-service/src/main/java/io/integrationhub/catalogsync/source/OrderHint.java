package io.integrationhub.catalogsync.source;

import java.util.Optional;

/** Order hints of commercetools, which are decimals between 0 and 1, from places in an order. */
public final class OrderHint {

    private OrderHint() {}

    /** The hint; empty if the document states no place. It does not end in 0, which commercetools rejects. */
    public static Optional<String> of(String place) {
        return place.matches("\\d{1,9}") ? Optional.of(of(Integer.parseInt(place))) : Optional.empty();
    }

    /** The hint for a place. */
    public static String of(int place) {
        return "0.%09d1".formatted(place);
    }
}
