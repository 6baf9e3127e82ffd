package io.integrationhub.sandbox.oms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Looks at an order's amounts: their decimal places, and whether they add up. */
final class OmsMoneyCheck {

    private final JsonNode order;
    private final int digits;
    private final List<String> findings = new ArrayList<>();

    private OmsMoneyCheck(JsonNode order, int digits) {
        this.order = order;
        this.digits = digits;
    }

    /** What is wrong with the amounts of an order that fits the schema. */
    static List<String> findingsIn(JsonNode order) {
        String code = order.path("currency").asString();
        try {
            int digits = Currency.getInstance(code).getDefaultFractionDigits();
            return new OmsMoneyCheck(order, digits).run();
        } catch (IllegalArgumentException e) {
            return List.of("/currency: there is no currency " + code);
        }
    }

    private List<String> run() {
        exactDigits("/total", order.path("total"));
        exactDigits("/totalTax", order.path("totalTax"));
        int index = 0;
        for (JsonNode line : order.path("lines")) {
            String place = "/lines/" + index++;
            exactDigits(place + "/total", line.path("total"));
            exactDigits(place + "/tax", line.path("tax"));
            if (scale(line.path("unitPrice")) < digits) {
                findings.add(place + "/unitPrice: needs at least " + digits + " decimal places");
            }
        }
        if (findings.isEmpty()) {
            addsUp();
        }
        return findings;
    }

    private void exactDigits(String place, JsonNode amount) {
        if (amount.isString() && scale(amount) != digits) {
            findings.add(place + ": needs exactly " + digits + " decimal places, not '" + amount.asString() + "'");
        }
    }

    private static int scale(JsonNode amount) {
        return new BigDecimal(amount.asString()).scale();
    }

    /** The total is the sum of the lines; with the taxes on top where prices do not contain them. */
    private void addsUp() {
        BigDecimal total = new BigDecimal(order.path("total").asString());
        BigDecimal lines = sum("total");
        BigDecimal taxes = order.path("totalTax").isString()
                ? new BigDecimal(order.path("totalTax").asString())
                : sum("tax");
        if (lines.compareTo(total) != 0 && lines.add(taxes).compareTo(total) != 0) {
            findings.add("/total: is " + total + ", but the lines add up to " + lines + " and the taxes to " + taxes);
        }
    }

    private BigDecimal sum(String field) {
        return order.path("lines")
                .valueStream()
                .map(line -> line.path(field))
                .filter(JsonNode::isString)
                .map(amount -> new BigDecimal(amount.asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
