package io.integrationhub.taxadapter.tax;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What an engine's document is called: the same for the same order or return every time, so that a document is found
 * again before it is made. At most 50 characters, which is AvaTax's limit.
 */
public record DocumentCode(String value) {

    /** AvaTax: {@code code}, 50 characters. */
    private static final int LONGEST = 50;

    public DocumentCode {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a document's code has 1 to 50 characters");
        }
    }

    /** The document of what was sold. */
    public static DocumentCode ofSale(OrderId order) {
        return new DocumentCode(order.value());
    }

    /** The document of one return. */
    public static DocumentCode ofRefund(OrderId order, String returnId) {
        UUID hash = UUID.nameUUIDFromBytes(returnId.getBytes(StandardCharsets.UTF_8));
        return new DocumentCode(order.value() + "-R" + hash.toString().substring(0, 8));
    }

    /** The document that takes all of a sale back when it can no longer be voided. */
    public static DocumentCode ofCancellation(OrderId order) {
        return new DocumentCode(order.value() + "-C");
    }

    @Override
    public String toString() {
        return value;
    }
}
