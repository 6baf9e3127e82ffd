package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.document.DocumentItems;
import io.integrationhub.system.document.PartialDocument;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The supply channels of the master's locations. Stock of a location that is not among them is left out: in an entry
 * without a channel it would be sold from everywhere.
 */
final class Locations {

    private final Map<String, String> channels = new HashMap<>();

    /** @param channels supply channel by location */
    Locations(Map<String, String> channels) {
        channels.forEach((location, channel) -> this.channels.put(normalized(location), channel));
    }

    /**
     * The channel of an item.
     *
     * @throws PermanentFault {@code STOCK_LOCATION_UNKNOWN}
     */
    String channelOf(StockReportForm.Item item) {
        if (item.channel() != null && !item.channel().isEmpty()) {
            return item.channel();
        }
        String location = item.location() == null ? "" : item.location();
        if (location.isEmpty() && channels.isEmpty()) {
            return "";
        }
        return Optional.ofNullable(channels.get(normalized(location)))
                .orElseThrow(() -> new PermanentFault(
                        StockReportFault.STOCK_LOCATION_UNKNOWN,
                        location.isEmpty()
                                ? "items have neither a channel nor a location, although stock-in.locations is set"
                                : "the location '" + shown(location) + "' is not in stock-in.locations"));
    }

    /** The same document with one finding for each unknown location instead of one for each of its items. */
    static <T> PartialDocument<T> grouped(InboundDocument document, PartialDocument<T> read) {
        Map<String, List<UnreadableItem>> byLocation = new LinkedHashMap<>();
        List<UnreadableItem> others = new ArrayList<>();
        for (UnreadableItem item : read.unreadable()) {
            if (item.fault().code() == StockReportFault.STOCK_LOCATION_UNKNOWN) {
                byLocation
                        .computeIfAbsent(item.fault().getMessage(), _ -> new ArrayList<>())
                        .add(item);
            } else {
                others.add(item);
            }
        }
        DocumentItems all = DocumentItems.of(document.content());
        byLocation.values().forEach(items -> others.add(together(document, all, items)));
        return new PartialDocument<>(read.items(), others);
    }

    private static UnreadableItem together(InboundDocument document, DocumentItems all, List<UnreadableItem> items) {
        UnreadableItem first = items.getFirst();
        if (items.size() == 1) {
            return first;
        }
        List<Integer> indexes =
                items.stream().flatMap(item -> item.indexes().stream()).toList();
        PermanentFault fault = new PermanentFault(
                StockReportFault.STOCK_LOCATION_UNKNOWN,
                first.fault().getMessage() + "; " + indexes.size() + " items of it were left out");
        return new UnreadableItem(indexes, new InboundDocument(all.at(indexes), document.origin()), fault);
    }

    /** As in a variable, whose name has neither hyphens nor lower case. */
    private static String normalized(String location) {
        return location.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static String shown(String location) {
        return location.substring(0, Math.min(location.length(), 64));
    }
}
