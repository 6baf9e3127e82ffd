package io.integrationhub.pricing.pricein;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.FeedHeaders;
import io.integrationhub.stream.InboundRecord;

/**
 * What the headers of a record state about the report in it.
 *
 * @param feed the part of a delivery that the report is; without a name it is a report of its own
 * @param source name of the list that it belongs to; empty if the report states it, or it belongs to none
 */
record DeliveryHeaders(FeedHeaders feed, String source) {

    private static final String SOURCE = "hub-feed-source";

    /** @throws PermanentFault {@code PRICE_REPORT_MALFORMED} */
    static DeliveryHeaders of(InboundRecord message) {
        try {
            return new DeliveryHeaders(
                    FeedHeaders.of(message), message.header(SOURCE).orElse(""));
        } catch (IllegalArgumentException _) {
            throw new PermanentFault(
                    PriceReportFault.PRICE_REPORT_MALFORMED,
                    "the report cannot be read: its headers do not identify a part of a delivery");
        }
    }
}
