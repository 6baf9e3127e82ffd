package io.integrationhub.orderexport.order.content;

import io.integrationhub.core.ContentHash;

/**
 * Identifies what was sent to the order master.
 *
 * @param value hash of the content in hexadecimal digits; of a cancellation with a prefix
 */
public record Fingerprint(String value) {

    /** Returns the fingerprint of a record of records, texts, numbers, lists and maps. */
    public static Fingerprint of(Record content) {
        return new Fingerprint(ContentHash.ofFields(content).hex());
    }

    /** Returns the fingerprint of the cancellation of an order with this content. */
    public Fingerprint ofCancellation() {
        return new Fingerprint("cancelled-" + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
