package io.integrationhub.orderexport.order;

import io.integrationhub.orderexport.order.content.PersonalData;

/**
 * The reason for which the order master rejected an order.
 *
 * @param code error code of the order master, for example {@code UNKNOWN_SKU}; empty if it sent none
 * @param reason human-readable explanation
 */
public record Rejection(String code, String reason) {

    /** Limits what is stored and written to the order, because a master may respond with an HTML page. */
    private static final int MAX_REASON_LENGTH = 300;

    private static final int MAX_CODE_LENGTH = 64;

    public Rejection {
        code = code.length() > MAX_CODE_LENGTH ? code.substring(0, MAX_CODE_LENGTH) : code;
        reason = reason.length() > MAX_REASON_LENGTH ? reason.substring(0, MAX_REASON_LENGTH) : reason;
    }

    /** Returns the rejection without the personal data of an order, because the texts are journaled and published. */
    public Rejection without(PersonalData personalData) {
        return new Rejection(personalData.maskedIn(code), personalData.maskedIn(reason));
    }

    /** Returns the text that is written to the order. */
    public String text() {
        return code.isEmpty() ? reason : code + ": " + reason;
    }
}
