package io.integrationhub.taxadapter.tax;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifies a taxable item of a cart or an order: a line item, a custom line item or the shipping cost, per shipment
 * where there are several. The SKU is no identifier, because a cart may contain it twice.
 *
 * @param id id of the line item; empty for shipping
 * @param shippingKey key of the shipment; empty if there is only one
 */
public record ItemRef(Kind kind, String id, String shippingKey) {

    /** Kind of a taxable item. */
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
     * The line number in requests to and responses of engines. AvaTax allows 50 characters; a shipment's key may be
     * longer and is therefore hashed.
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
