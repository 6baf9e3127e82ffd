package io.integrationhub.orderexport.progress;

/**
 * A field of an order that the order master reports: a kind and, where an order has several of the kind, which one.
 *
 * @param kind kind of field
 * @param subject id or key of the line, delivery, return or custom field; empty for the order itself
 * @param part key of the parcel within a delivery, or of the State of a line; empty for the subject as a whole
 */
public record ReportedField(Kind kind, String subject, String part) {

    static ReportedField of(Kind kind) {
        return new ReportedField(kind, "", "");
    }

    static ReportedField of(Kind kind, String subject) {
        return new ReportedField(kind, subject, "");
    }

    /** The kinds of reported fields. The database stores their names. */
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
        REFUND,
        INVOICE,
        CUSTOM_FIELD
    }
}
