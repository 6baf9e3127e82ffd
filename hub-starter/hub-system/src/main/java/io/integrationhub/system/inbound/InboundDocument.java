package io.integrationhub.system.inbound;

import org.jspecify.annotations.Nullable;

/**
 * A parsed document of an outside system.
 *
 * @param content maps, lists, strings, booleans and numbers; null for the JSON value {@code null}
 * @param origin where it comes from, for error messages, for example {@code prices.csv, row 3}
 */
public record InboundDocument(@Nullable Object content, String origin) {

    /** Never prints the content. */
    @Override
    public String toString() {
        return "InboundDocument[" + origin + "]";
    }
}
