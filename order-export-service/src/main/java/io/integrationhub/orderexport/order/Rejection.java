package io.integrationhub.orderexport.order;

/**
 * Why the order master does not take an order.
 *
 * @param code the master's own word, for example {@code UNKNOWN_SKU}
 * @param reason one sentence for people
 */
public record Rejection(String code, String reason) {

    /** Longest text that is shown on an order and kept: a master may answer with a page. */
    private static final int LONGEST_REASON = 300;

    public Rejection {
        reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /** As it is shown on the order. */
    public String text() {
        return code.isEmpty() ? reason : code + ": " + reason;
    }
}
