package io.integrationhub.pricing.pricein;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.InboundRecord;
import java.util.Optional;

/**
 * What the headers of a record state about the report in it.
 *
 * @param feed name of the delivery that it is a part of; empty if it is a report of its own
 * @param part number of the part, from 1
 * @param parts number of parts
 * @param source name of the list that it belongs to; empty if the report states it, or it belongs to none
 * @param isFull whether the delivery has all prices of its source
 */
record DeliveryHeaders(Optional<String> feed, int part, int parts, String source, boolean isFull) {

    private static final String FEED = "hub-feed";
    private static final String PART = "hub-feed-part";
    private static final String PARTS = "hub-feed-parts";
    private static final String SOURCE = "hub-feed-source";
    private static final String FULL = "hub-feed-full";

    /** @throws PermanentFault {@code PRICE_REPORT_MALFORMED} */
    static DeliveryHeaders of(InboundRecord message) {
        try {
            int part = number(message, PART);
            int parts = number(message, PARTS);
            if (part < 1 || part > parts) {
                throw new IllegalArgumentException("part " + part + " of " + parts);
            }
            return new DeliveryHeaders(
                    message.header(FEED),
                    part,
                    parts,
                    message.header(SOURCE).orElse(""),
                    message.header(FULL).map(Boolean::valueOf).orElse(false));
        } catch (IllegalArgumentException _) {
            throw new PermanentFault(
                    PriceReportFault.PRICE_REPORT_MALFORMED,
                    "the report cannot be read: its headers do not identify a part of a delivery");
        }
    }

    private static int number(InboundRecord message, String header) {
        return message.header(header).map(Integer::parseInt).orElse(1);
    }
}
