package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The code of a document at the engine. It is derived from the order or return, so that a document is found again
 * before it is created twice. AvaTax allows 50 characters.
 */
public record DocumentCode(String value) {

    private static final int MAX_LENGTH = 50;

    public DocumentCode {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a document code has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Code of an order's sale. */
    public static DocumentCode ofSale(OrderId order) {
        return new DocumentCode(order.value());
    }

    /** Code of the refund of one return. */
    public static DocumentCode ofRefund(OrderId order, String returnId) {
        UUID hash = UUID.nameUUIDFromBytes(returnId.getBytes(StandardCharsets.UTF_8));
        return new DocumentCode(order.value() + "-R" + hash.toString().substring(0, 8));
    }

    /** Code of the document that reverses a cancelled order's sale, if the sale cannot be voided. */
    public static DocumentCode ofReversal(OrderId order) {
        return new DocumentCode(order.value() + "-C");
    }

    /** Code of a part, for an engine that stores a document in several. */
    DocumentCode withSuffix(String suffix) {
        return new DocumentCode(value + suffix);
    }

    @Override
    public String toString() {
        return value;
    }
}
