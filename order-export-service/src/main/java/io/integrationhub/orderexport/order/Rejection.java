package io.integrationhub.orderexport.order;

/**
 * The reason for which the order master rejected an order.
 *
 * @param code error code of the order master, for example {@code UNKNOWN_SKU}; empty if it sent none
 * @param reason human-readable explanation
 */
public record Rejection(String code, String reason) {

    /** Limits what is stored and written to the order, because a master may respond with an HTML page. */
    private static final int MAX_REASON_LENGTH = 300;

    public Rejection {
        reason = reason.length() > MAX_REASON_LENGTH ? reason.substring(0, MAX_REASON_LENGTH) : reason;
    }

    /** Returns the text that is written to the order. */
    public String text() {
        return code.isEmpty() ? reason : code + ": " + reason;
    }
}
