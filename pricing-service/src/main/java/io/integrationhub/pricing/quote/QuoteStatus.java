package io.integrationhub.pricing.quote;

/** How far a negotiation is, in one word for request, staged quote and quotes together. */
public enum QuoteStatus {
    /** The buyer asks, and nobody works on it yet. */
    REQUESTED("requested"),
    /** A seller prepares a quote. */
    IN_PROGRESS("in-progress"),
    /** The buyer can accept a quote. */
    OFFERED("offered"),
    /** The buyer accepted the quote. */
    ACCEPTED("accepted"),
    /** The buyer declined the quote. */
    DECLINED("declined"),
    /** The buyer asks for other conditions. */
    RENEGOTIATION_REQUESTED("renegotiation-requested"),
    /** The seller took the quote back. */
    WITHDRAWN("withdrawn"),
    /** The last day of the quote is over. */
    EXPIRED("expired"),
    /** The seller makes no offer. */
    REJECTED("rejected"),
    /** The buyer took the request back. */
    CANCELLED("cancelled"),
    /** The request was closed. */
    CLOSED("closed");

    private final String code;

    QuoteStatus(String code) {
        this.code = code;
    }

    /** The word for it in events and towards the master. */
    public String code() {
        return code;
    }

    /** Whether the seller's next step is awaited. */
    public boolean isOpenRequest() {
        return this == REQUESTED || this == IN_PROGRESS;
    }

    /** Whether nothing that the master reports can change it any more. */
    public boolean isFinal() {
        return switch (this) {
            case ACCEPTED, DECLINED, REJECTED, CANCELLED, CLOSED -> true;
            case REQUESTED, IN_PROGRESS, OFFERED, RENEGOTIATION_REQUESTED, WITHDRAWN, EXPIRED -> false;
        };
    }
}
