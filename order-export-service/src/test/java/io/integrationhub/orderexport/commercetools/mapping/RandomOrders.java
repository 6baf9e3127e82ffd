package io.integrationhub.orderexport.commercetools.mapping;

import io.integrationhub.orderexport.order.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Orders with every kind of price and discount that commercetools knows, in random combinations. */
public final class RandomOrders {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Integer> DIGITS = Map.of("EUR", 2, "JPY", 0, "KWD", 3);

    private final Random random;
    private final String currency;
    private final int digits;
    private long sum;

    private RandomOrders(long seed) {
        this.random = new Random(seed);
        this.currency = List.of("EUR", "JPY", "KWD").get(random.nextInt(3));
        this.digits = DIGITS.get(currency);
    }

    /** Returns the order of this seed. */
    public static Order of(long seed) {
        return PublicOrders.order(PublicOrders.parse(JSON.writeValueAsString(new RandomOrders(seed).order())));
    }

    private Map<String, Object> order() {
        Map<String, Object> order = new HashMap<>(Map.of(
                "type", "Order",
                "id", "random",
                "version", 1,
                "createdAt", "2026-11-01T10:00:00.000Z",
                "lastModifiedAt", "2026-11-01T10:05:00.000Z",
                "orderState", "Open",
                "syncInfo", List.of()));
        order.put("lineItems", many(1 + random.nextInt(4), this::lineItem));
        order.put("customLineItems", many(random.nextInt(3), this::customLineItem));
        order.put("shipping", many(random.nextInt(3), this::shipping));
        if (random.nextBoolean()) {
            order.put("shippingInfo", shippingInfo());
        }
        if (random.nextBoolean()) {
            order.put("discountOnTotalPrice", discountOnTotal());
        }
        // The total of an imported order is whatever the import said.
        order.put("totalPrice", cents(random.nextInt(4) == 0 ? sum + random.nextInt(500) - 250 : sum));
        if (random.nextBoolean()) {
            order.put("paymentInfo", Map.of("payments", many(1 + random.nextInt(2), this::payment)));
        }
        if (random.nextBoolean()) {
            order.put("customerGroup", reference("customer-group", "group"));
        }
        return order;
    }

    private interface Part {
        Map<String, Object> create(int index);
    }

    private static List<Map<String, Object>> many(int count, Part part) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            parts.add(part.create(index));
        }
        return parts;
    }

    private Map<String, Object> lineItem(int index) {
        long quantity = 1 + random.nextInt(7);
        Map<String, Object> price = new HashMap<>(Map.of("id", "price"));
        BigDecimal unit = unit();
        price.put("value", money(unit));
        if (random.nextInt(3) == 0) {
            unit = unit.multiply(new BigDecimal("0.7")).setScale(unit.scale(), RoundingMode.HALF_EVEN);
            price.put(
                    "discounted",
                    Map.of("value", money(unit), "discount", Map.of("typeId", "product-discount", "id", "sale")));
        }
        Map<String, Object> line = new HashMap<>(Map.of(
                "id",
                "line-" + index,
                "name",
                Map.of("en", "Thing"),
                "variant",
                Map.of("id", 1, "sku", "SKU-" + index),
                "price",
                price,
                "quantity",
                quantity));
        addTotal(line, unit, quantity);
        if (random.nextBoolean()) {
            line.put("supplyChannel", reference("channel", "warehouse"));
            line.put("distributionChannel", reference("channel", "shop"));
        }
        return line;
    }

    private Map<String, Object> payment(int index) {
        long charged = random.nextInt(900);
        List<Map<String, Object>> transactions = new ArrayList<>(List.of(
                transaction("Authorization", random.nextBoolean() ? "Success" : "Failure", 900),
                transaction("Charge", "Success", charged),
                transaction("Charge", "Pending", 7)));
        while (random.nextBoolean() && charged > 0) {
            long refunded = random.nextInt((int) charged);
            transactions.add(transaction("Refund", "Success", refunded));
            charged -= refunded;
        }
        Map<String, Object> payment = Map.of(
                "id",
                "payment-" + index,
                "version",
                1,
                "createdAt",
                "2026-11-01T10:00:00.000Z",
                "lastModifiedAt",
                "2026-11-01T10:00:00.000Z",
                "amountPlanned",
                cents(900),
                "paymentMethodInfo",
                random.nextBoolean() ? Map.of("method", "CREDIT_CARD") : Map.of(),
                "paymentStatus",
                Map.of(),
                "transactions",
                random.nextInt(4) == 0 ? List.of() : transactions);
        return Map.of("typeId", "payment", "id", "payment-" + index, "obj", payment);
    }

    private Map<String, Object> transaction(String type, String state, long amount) {
        return Map.of("id", "transaction", "type", type, "state", state, "amount", cents(amount));
    }

    /** Some references are not expanded because what they refer to was deleted, and some resources have no key. */
    private Map<String, Object> reference(String type, String id) {
        Map<String, Object> reference = new HashMap<>(Map.of("typeId", type, "id", id));
        if (random.nextBoolean()) {
            reference.put("obj", random.nextBoolean() ? Map.of("id", id, "key", id + "-key") : Map.of("id", id));
        }
        return reference;
    }

    private Map<String, Object> customLineItem(int index) {
        long quantity = 1 + random.nextInt(3);
        BigDecimal unit = random.nextInt(3) == 0 ? unit().negate() : unit();
        Map<String, Object> line = new HashMap<>(Map.of(
                "id",
                "custom-" + index,
                "name",
                Map.of("en", "Gift card"),
                "slug",
                "custom-" + index,
                "money",
                money(unit),
                "quantity",
                quantity));
        addTotal(line, unit, quantity);
        return line;
    }

    private void addTotal(Map<String, Object> line, BigDecimal unit, long quantity) {
        List<Map<String, Object>> perQuantity = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        long left = quantity;
        while (left > 0 && random.nextBoolean()) {
            long pieces = 1 + random.nextInt((int) left);
            // A gift is discounted entirely.
            BigDecimal off = random.nextInt(4) == 0
                    ? unit
                    : unit.multiply(new BigDecimal("0.1")).setScale(unit.scale(), RoundingMode.HALF_EVEN);
            perQuantity.add(Map.of("quantity", pieces, "discountedPrice", discounted(unit.subtract(off), off)));
            exact = exact.add(unit.subtract(off).multiply(BigDecimal.valueOf(pieces)));
            left -= pieces;
        }
        exact = exact.add(unit.multiply(BigDecimal.valueOf(left)));
        long total =
                exact.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        // An external total is whatever the shop says.
        total = random.nextInt(8) == 0 ? total + random.nextInt(300) : total;
        line.put("discountedPricePerQuantity", perQuantity);
        line.put("totalPrice", cents(total));
        sum += total;
    }

    private Map<String, Object> discounted(BigDecimal value, BigDecimal off) {
        Map<String, Object> portion = new HashMap<>(Map.of("discountedAmount", money(off)));
        if (random.nextBoolean()) {
            portion.put("discount", Map.of("typeId", "cart-discount", "id", "discount-" + random.nextInt(2)));
        }
        return Map.of("value", money(value), "includedDiscounts", List.of(portion));
    }

    private Map<String, Object> shipping(int index) {
        return Map.of("shippingKey", "shipping-" + index, "shippingInfo", shippingInfo());
    }

    private Map<String, Object> shippingInfo() {
        long price = random.nextInt(900);
        Map<String, Object> info = new HashMap<>(Map.of("shippingMethodName", "Standard", "price", cents(price)));
        if (random.nextInt(3) == 0) {
            price /= 2;
            info.put("discountedPrice", Map.of("value", cents(price), "includedDiscounts", List.of()));
        }
        sum += price;
        return info;
    }

    private Map<String, Object> discountOnTotal() {
        long amount = random.nextInt(200);
        sum -= amount;
        List<Map<String, Object>> portions = random.nextBoolean()
                ? List.of(
                        Map.of("discountedAmount", cents(amount / 2)),
                        Map.of("discountedAmount", cents(amount - amount / 2)))
                : List.of();
        return Map.of("discountedAmount", cents(amount), "includedDiscounts", portions);
    }

    private BigDecimal unit() {
        return BigDecimal.valueOf(random.nextInt(9000), random.nextInt(4) == 0 ? digits + 2 : digits);
    }

    private Map<String, Object> money(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(digits, RoundingMode.HALF_EVEN);
        Map<String, Object> money = new HashMap<>(cents(rounded.unscaledValue().longValueExact()));
        if (amount.scale() > digits) {
            money.put("type", "highPrecision");
            money.put("preciseAmount", amount.unscaledValue());
            money.put("fractionDigits", amount.scale());
        }
        return money;
    }

    private Map<String, Object> cents(long amount) {
        return Map.of(
                "type", "centPrecision", "currencyCode", currency, "centAmount", amount, "fractionDigits", digits);
    }
}
