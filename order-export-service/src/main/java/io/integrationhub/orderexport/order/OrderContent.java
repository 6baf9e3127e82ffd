package io.integrationhub.orderexport.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was sold: all that the order master needs to know, and nothing that changes while the order is carried out.
 *
 * @param placedAt when the buyer placed it
 * @param locale the buyer's language, for example {@code de-DE}; empty if not set
 * @param country of the order; empty if not set
 * @param store the Store's key; empty if not set
 * @param recurringOrder the id of the recurring order it comes from; empty if none
 * @param codes discount codes the buyer entered
 * @param fields custom fields of the order, without those the hub writes itself
 */
public record OrderContent(
        Instant placedAt,
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
        Map<String, Object> fields) {

    public OrderContent {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        codes = List.copyOf(codes);
        fields = Map.copyOf(fields);
    }

    /** Changes exactly when the content does. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }
}
