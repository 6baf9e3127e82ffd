package io.integrationhub.orderexport.progress;

/**
 * What a word is about: a kind, and where there may be several of the kind, which one.
 *
 * @param kind what it is
 * @param subject the line, delivery, return or note it is about; empty if the order itself
 * @param part the parcel of a delivery, the state of a line; empty if the whole
 */
public record Aspect(Kind kind, String subject, String part) {

    static Aspect of(Kind kind) {
        return new Aspect(kind, "", "");
    }

    static Aspect of(Kind kind, String subject) {
        return new Aspect(kind, subject, "");
    }

    /** The kinds of aspects; their names are kept in the database. */
    public enum Kind {
        ORDER_STATE,
        SHIPMENT_STATE,
        STATE,
        PAYMENT_STATE,
        SETTLEMENT,
        LINE,
        DELIVERY,
        PARCEL,
        RETURN_ADVISED,
        RETURN_RECEIVED,
        RETURN_REFUND,
        NOTE
    }
}
