package io.integrationhub.orderexport.order.status;

/**
 * A document of the order master about what the buyer owes or gets back.
 *
 * @param number identifies the document within the order
 * @param url URL of the document; empty if unknown
 * @param total total as a decimal number; empty if unknown
 * @param date ISO 8601 date of the document
 */
public record Invoice(String number, Kind kind, String url, String total, String date) {

    /** The kinds of documents. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }
}
