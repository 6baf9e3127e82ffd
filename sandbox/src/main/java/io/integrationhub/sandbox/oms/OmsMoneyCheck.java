package io.integrationhub.sandbox.oms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks the amounts of an order: their decimal places, and whether they add up. */
final class OmsMoneyCheck {

    private final JsonNode order;
    private final int digits;
    private final List<String> violations = new ArrayList<>();

    private OmsMoneyCheck(JsonNode order, int digits) {
        this.order = order;
        this.digits = digits;
    }

    /** The violations in the amounts of an order that matches the schema. */
    static List<String> violations(JsonNode order) {
        String code = order.path("currency").asString();
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return new OmsMoneyCheck(order, digits).run();
        } catch (IllegalArgumentException e) {
            return List.of("/currency: " + code + " is not a currency");
        }
    }

    private List<String> run() {
        exactDigits("/total", order.path("total"));
        exactDigits("/totalTax", order.path("totalTax"));
        int index = 0;
        for (JsonNode line : order.path("lines")) {
            String location = "/lines/" + index++;
            exactDigits(location + "/total", line.path("total"));
            exactDigits(location + "/tax", line.path("tax"));
            if (scale(line.path("unitPrice")) < digits) {
                violations.add(location + "/unitPrice: needs at least " + digits + " decimal places");
            }
            lineAddsUp(location, line);
        }
        violations.addAll(OmsPaymentCheck.violations(order, digits));
        if (violations.isEmpty()) {
            addsUp();
        }
        return violations;
    }

    private void exactDigits(String location, JsonNode amount) {
        if (amount.isString() && scale(amount) != digits) {
            violations.add(location + ": needs exactly " + digits + " decimal places, not '" + amount.asString() + "'");
        }
    }

    private static int scale(JsonNode amount) {
        return amount(amount).scale();
    }

    /** The total of a line must be its unit price times its quantity less its discounts. */
    private void lineAddsUp(String location, JsonNode line) {
        BigDecimal unitPrice = amount(line.path("unitPrice"));
        BigDecimal computed =
                unitPrice.multiply(BigDecimal.valueOf(line.path("quantity").asLong()));
        for (JsonNode discount : line.path("discounts")) {
            computed = computed.subtract(amount(discount.path("amount")));
        }
        BigDecimal difference = computed.subtract(amount(line.path("total"))).abs();
        // More decimal places than the currency has are rounded once per line.
        boolean rounds = computed.scale() > digits && difference.compareTo(BigDecimal.ONE.movePointLeft(digits)) < 0;
        if (difference.signum() != 0 && !rounds) {
            violations.add(location + "/total: is " + line.path("total").asString()
                    + ", but unit price, quantity and discounts lead to " + computed.toPlainString());
        }
    }

    /** The total must be the sum of the lines, plus the taxes if the prices do not include them. */
    private void addsUp() {
        BigDecimal total = new BigDecimal(order.path("total").asString());
        BigDecimal lines = sum("total");
        BigDecimal taxes = order.path("totalTax").isString()
                ? new BigDecimal(order.path("totalTax").asString())
                : sum("tax");
        if (lines.compareTo(total) != 0 && lines.add(taxes).compareTo(total) != 0) {
            violations.add("/total: is " + total + ", but the lines add up to " + lines + " and the taxes to " + taxes);
        }
    }

    private static BigDecimal amount(JsonNode amount) {
        return new BigDecimal(amount.asString());
    }

    private BigDecimal sum(String field) {
        return order.path("lines")
                .valueStream()
                .map(line -> line.path(field))
                .filter(JsonNode::isString)
                .map(OmsMoneyCheck::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
