package io.integrationhub.orderexport.order.content;

import io.integrationhub.orderexport.order.money.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was sold: everything the order master needs, and nothing that changes during fulfilment.
 *
 * @param placedAt time at which the order was placed; of an imported order, what the import said
 * @param imported whether the order was imported instead of placed in the shop
 * @param locale language of the buyer, for example {@code de-DE}; empty if not set
 * @param country country of the order; empty if not set
 * @param store key of the Store; empty if not set
 * @param recurringOrder id of the recurring order that created this order; empty if none
 * @param codes discount codes entered by the buyer
 * @param fields custom fields of the order except those written by the hub
 */
public record OrderContent(
        Instant placedAt,
        boolean imported,
        String locale,
        String country,
        String store,
        String recurringOrder,
        Buyer buyer,
        Optional<Address> billTo,
        Optional<Address> shipTo,
        List<Line> lines,
        List<Shipment> shipments,
        Totals totals,
        List<String> codes,
        CustomFields fields) {

    public OrderContent {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        codes = List.copyOf(codes);
    }

    /** Identifies this content: equal exactly for equal content, whatever is merely noted on the order. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(contentOnly());
    }

    /** Returns the names of the custom fields of the order, its lines and shipments that are content. */
    public SortedSet<String> contentFields() {
        SortedSet<String> names = new TreeSet<>(fields.content().keySet());
        lines.forEach(line -> names.addAll(line.fields().content().keySet()));
        shipments.forEach(shipment -> names.addAll(shipment.fields().content().keySet()));
        return names;
    }

    private OrderContent contentOnly() {
        return new OrderContent(
                placedAt,
                imported,
                locale,
                country,
                store,
                recurringOrder,
                buyer.contentOnly(),
                billTo,
                shipTo,
                lines.stream().map(Line::contentOnly).toList(),
                shipments.stream().map(Shipment::contentOnly).toList(),
                totals,
                // Read from the discount codes as they are now, which may have been deleted since.
                List.of(),
                fields.contentOnly());
    }
}
