package io.integrationhub.taxadapter.tax;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What in a cart or order bears tax: a line, a custom line or the shipping, per shipment where there are several. Never
 * a sku, which may be in a cart twice.
 *
 * @param id of the line; empty for shipping
 * @param shippingKey of the shipment; empty where there is only one
 */
public record ItemRef(Kind kind, String id, String shippingKey) {

    /** What it is. */
    public enum Kind {
        LINE,
        CUSTOM_LINE,
        SHIPPING
    }

    public static ItemRef line(String id, String shippingKey) {
        return new ItemRef(Kind.LINE, id, shippingKey);
    }

    public static ItemRef customLine(String id, String shippingKey) {
        return new ItemRef(Kind.CUSTOM_LINE, id, shippingKey);
    }

    public static ItemRef shipping(String shippingKey) {
        return new ItemRef(Kind.SHIPPING, "", shippingKey);
    }

    /**
     * What engines call it, and answer with: at most 50 characters, which is AvaTax's limit. A shipment's key may be
     * longer than that and is therefore hashed.
     */
    public String number() {
        String name = kind == Kind.SHIPPING ? "shipping" : id;
        if (shippingKey.isEmpty()) {
            return name;
        }
        UUID hash = UUID.nameUUIDFromBytes(shippingKey.getBytes(StandardCharsets.UTF_8));
        return name + "@" + hash.toString().substring(0, 8);
    }
}
