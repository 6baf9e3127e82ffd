package io.integrationhub.orderexport.settings;

import io.integrationhub.orderexport.progress.StateTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The states of commercetools and the states that correspond to the statuses of an order master. */
final class StateNames {

    static final Set<String> ORDER_STATES = Set.of("Open", "Confirmed", "Complete", "Cancelled");
    static final Set<String> SHIPMENT_STATES =
            Set.of("Shipped", "Delivered", "Ready", "Pending", "Delayed", "Partial", "Backorder", "Canceled");
    static final Set<String> PAYMENT_STATES = Set.of("BalanceDue", "Failed", "Pending", "CreditOwed", "Paid");

    /** The states for common statuses, so that most tenants need not configure them. */
    private static final Map<String, String> DEFAULT_STATES = Map.of(
            "accepted", "order=Confirmed shipment=Pending",
            "picking", "order=Confirmed shipment=Pending",
            "ready", "order=Confirmed shipment=Ready",
            "readyforcollection", "order=Confirmed shipment=Ready",
            "shipped", "order=Confirmed shipment=Shipped",
            "delivered", "order=Complete shipment=Delivered",
            "collected", "order=Complete shipment=Delivered",
            "cancelled", "order=Cancelled shipment=Canceled",
            "backorder", "order=Confirmed shipment=Backorder",
            "delayed", "order=Confirmed shipment=Delayed");

    private static final Map<String, String> DEFAULT_PAYMENT_STATES = Map.of(
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
        DEFAULT_STATES.forEach((status, states) -> targets.put(status, target(states)));
        configured.forEach((status, states) -> targets.put(StateTarget.normalized(status), target(states)));
        return targets;
    }

    static Map<String, String> paymentStates(Map<String, String> configured) {
        Map<String, String> states = new HashMap<>(DEFAULT_PAYMENT_STATES);
        configured.forEach((status, state) -> states.put(StateTarget.normalized(status), state));
        return states;
    }

    /** Whether the text has the form {@code order=Confirmed shipment=Ready state=key line=key}. */
    static boolean isWellFormed(String states) {
        return PARTS.matcher(states.strip()).matches();
    }

    static StateTarget target(String states) {
        Map<String, String> parts = new HashMap<>();
        Matcher part = PART.matcher(states);
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
