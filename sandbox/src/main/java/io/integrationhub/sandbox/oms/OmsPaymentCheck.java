package io.integrationhub.sandbox.oms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Checks the payments of an order: their decimal places, and whether the sums are those of the transactions. */
final class OmsPaymentCheck {

    private static final Map<String, String> SUMS =
            Map.of("authorized", "Authorization", "charged", "Charge", "refunded", "Refund");

    private final int digits;
    private final List<String> violations = new ArrayList<>();

    private OmsPaymentCheck(int digits) {
        this.digits = digits;
    }

    /**
     * The violations in the payments of an order that matches the schema.
     *
     * @param digits decimal places of the order's currency
     */
    static List<String> violations(JsonNode order, int digits) {
        OmsPaymentCheck check = new OmsPaymentCheck(digits);
        int index = 0;
        for (JsonNode payment : order.path("payments")) {
            check.run("/payments/" + index++, payment);
        }
        return check.violations;
    }

    private void run(String location, JsonNode payment) {
        exactDigits(location + "/planned", payment.path("planned"));
        int index = 0;
        for (JsonNode transaction : payment.path("transactions")) {
            exactDigits(location + "/transactions/" + index++ + "/amount", transaction.path("amount"));
        }
        SUMS.forEach((field, type) -> {
            if (payment.has(field)) {
                exactDigits(location + "/" + field, payment.path(field));
            }
            BigDecimal sum = succeeded(payment, type);
            if (amount(payment.path(field)).compareTo(sum) != 0) {
                violations.add(location + "/" + field + ": the transactions add up to " + sum.toPlainString());
            }
        });
        if (amount(payment.path("refunded")).compareTo(amount(payment.path("charged"))) > 0) {
            violations.add(location + "/refunded: is more than was charged");
        }
    }

    private void exactDigits(String location, JsonNode amount) {
        if (amount(amount).scale() != digits) {
            violations.add(location + ": needs exactly " + digits + " decimal places, not '" + amount.asString() + "'");
        }
    }

    private static BigDecimal succeeded(JsonNode payment, String type) {
        return payment.path("transactions")
                .valueStream()
                .filter(transaction -> transaction.path("type").asString().equals(type))
                .filter(transaction -> transaction.path("state").asString().equals("Success"))
                .map(transaction -> amount(transaction.path("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode amount) {
        return amount.isString() ? new BigDecimal(amount.asString()) : BigDecimal.ZERO;
    }
}
