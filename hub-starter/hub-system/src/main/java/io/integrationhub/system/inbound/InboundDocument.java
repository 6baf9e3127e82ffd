package io.integrationhub.system.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed document of an outside system.
 *
 * @param content maps, lists, strings, booleans and numbers; null for the JSON value {@code null}
 * @param origin where it comes from, for error messages, for example {@code prices.csv, row 3}
 * @param places where each item of it comes from; empty if the items are simply counted
 */
public record InboundDocument(@Nullable Object content, String origin, List<String> places) {

    /** On a record: the {@link #origin} of the document in it, for example {@code stock.csv, row 3}. */
    public static final String ORIGIN_HEADER = "hub-origin";

    /**
     * On a record whose document cannot be read, and which only names its place: why. Also a field of an item, such as
     * a row that does not match the columns of its file.
     */
    public static final String UNREADABLE_HEADER = "hub-unreadable";

    public InboundDocument {
        places = List.copyOf(places);
    }

    public InboundDocument(@Nullable Object content, String origin) {
        this(content, origin, List.of());
    }

    /** Where an item comes from. */
    public String place(int item) {
        return item < places.size() ? places.get(item) : origin + ", item " + (item + 1);
    }

    /** Never prints the content. */
    @Override
    public String toString() {
        return "InboundDocument[" + origin + "]";
    }
}
