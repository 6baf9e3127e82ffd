package io.integrationhub.orderexport.settings;

import io.integrationhub.orderexport.progress.StateTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statuses of an order master and what they mean, as written in settings. */
final class StateNames {

    static final Set<String> ORDER_STATES = Set.of("Open", "Confirmed", "Complete", "Cancelled");
    static final Set<String> SHIPMENT_STATES =
            Set.of("Shipped", "Delivered", "Ready", "Pending", "Delayed", "Partial", "Backorder", "Canceled");
    static final Set<String> PAYMENT_STATES = Set.of("BalanceDue", "Failed", "Pending", "CreditOwed", "Paid");

    /** What a master's usual words mean, so that most tenants need not say it. */
    private static final Map<String, String> USUAL_STATES = Map.of(
            "accepted", "order=Confirmed shipment=Pending",
            "picking", "order=Confirmed shipment=Pending",
            "ready", "order=Confirmed shipment=Ready",
            "shipped", "order=Confirmed shipment=Shipped",
            "delivered", "order=Complete shipment=Delivered",
            "cancelled", "order=Cancelled shipment=Canceled",
            "backorder", "order=Confirmed shipment=Backorder",
            "delayed", "order=Confirmed shipment=Delayed");

    private static final Map<String, String> USUAL_PAYMENT_STATES = Map.of(
            "pending", "Pending",
            "paid", "Paid",
            "failed", "Failed",
            "creditowed", "CreditOwed",
            "balancedue", "BalanceDue");

    private static final Pattern PART = Pattern.compile("(order|shipment|state|line)=(\\S+)");
    private static final Pattern PARTS = Pattern.compile(PART + "([\\s,]+" + PART + ")*");

    private StateNames() {}

    static Map<String, StateTarget> targets(Map<String, String> configured) {
        Map<String, StateTarget> targets = new HashMap<>();
        USUAL_STATES.forEach((status, meaning) -> targets.put(status, target(meaning)));
        configured.forEach((status, meaning) -> targets.put(StateTarget.plain(status), target(meaning)));
        return targets;
    }

    static Map<String, String> paymentStates(Map<String, String> configured) {
        Map<String, String> states = new HashMap<>(USUAL_PAYMENT_STATES);
        configured.forEach((status, state) -> states.put(StateTarget.plain(status), state));
        return states;
    }

    /** Whether a meaning is written in the form {@code order=Confirmed shipment=Ready state=key line=key}. */
    static boolean isWellFormed(String meaning) {
        return PARTS.matcher(meaning.strip()).matches();
    }

    static StateTarget target(String meaning) {
        Map<String, String> parts = new HashMap<>();
        Matcher part = PART.matcher(meaning);
        while (part.find()) {
            parts.put(part.group(1), part.group(2).replaceAll(",$", ""));
        }
        return new StateTarget(
                parts.getOrDefault("order", ""),
                parts.getOrDefault("shipment", ""),
                parts.getOrDefault("state", ""),
                parts.getOrDefault("line", ""));
    }
}
