package io.integrationhub.pricing.quote.report;

/** What the master decided. */
public enum ReportedStatus {
    /** Its prices are not final yet. */
    IN_PROGRESS,
    /** It offers these prices. */
    PRICED,
    /** It makes no offer. */
    REJECTED,
    /** It takes its offer back. */
    WITHDRAWN,
    /** It ends the negotiation. */
    CLOSED
}
