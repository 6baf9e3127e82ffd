package io.integrationhub.pricing.pricein;

import io.integrationhub.core.fault.FaultCode;

/** What can be wrong with what a master reports about prices. */
enum PriceReportFault implements FaultCode {
    /** A report, or one of its rows, cannot be read. */
    PRICE_REPORT_MALFORMED,
    /** Two rows of one scope, validity and lower bound state different prices. */
    PRICE_ROWS_CONTRADICTORY,
    /** Two rows of one scope are valid at the same time. */
    PRICE_VALIDITY_OVERLAPPING,
    /** A row is a tier, and no row has the price of one piece. */
    PRICE_TIER_WITHOUT_PRICE,
    /** The price of one piece has no end, and was rounded. */
    PRICE_ROUNDED,
    /** A run was requested for a delivery that does not exist any more. */
    PRICE_DELIVERY_UNKNOWN
}
