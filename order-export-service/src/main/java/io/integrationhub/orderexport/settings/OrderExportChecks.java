package io.integrationhub.orderexport.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.progress.StateTarget;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What binding alone cannot see. */
final class OrderExportChecks {

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{2,256}");

    /** https://docs.commercetools.com/api/projects/types: names of custom fields. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{2,36}");

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private final OrderExportSettings settings;
    private final Findings findings;

    private OrderExportChecks(OrderExportSettings settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    static void check(Tenant tenant, OrderExportSettings settings, Findings findings) {
        OrderExportChecks checks = new OrderExportChecks(settings, findings);
        if (tenant.masters().of(OrderExportSettings.DATA_TYPE).isEmpty()) {
            findings.add(
                    "masters.order",
                    "is not set: write the system that owns orders, for example oms or erp, or"
                            + " commercetools to export none");
        }
        checks.checkNames();
        checks.checkGate();
        checks.checkStates();
    }

    private void checkNames() {
        if (!KEY.matcher(settings.channel()).matches()) {
            findings.add(
                    "order-export.channel",
                    "'" + settings.channel() + "' is not a key: write 2 to 256 of A-Z a-z 0-9 _ -");
        }
        if (settings.lease().compareTo(SHORTEST_LEASE) < 0) {
            findings.add(
                    "order-export.lease",
                    "is " + settings.lease().toMillis() + " ms: write at least 1s, for example 1m");
        }
        Map<String, String> takenBy = new HashMap<>();
        settings.fields().byProperty().forEach((property, name) -> {
            String place = "order-export.fields." + property;
            if (!FIELD_NAME.matcher(name).matches()) {
                findings.add(
                        place, "'" + name + "' is not a custom field's name: write 2 to 36 of" + " A-Z a-z 0-9 _ -");
            }
            String other = takenBy.putIfAbsent(name, property);
            if (other != null) {
                findings.add(place, "'" + name + "' is already the field for " + other + ": choose another name");
            }
        });
    }

    private void checkGate() {
        settings.gate()
                .orderStates()
                .forEach(state -> checkOneOf("order-export.gate.order-states", state, StateNames.ORDER_STATES));
        settings.gate()
                .paymentStates()
                .forEach(state -> checkOneOf("order-export.gate.payment-states", state, StateNames.PAYMENT_STATES));
    }

    private void checkStates() {
        settings.states().forEach((status, meaning) -> {
            String place = "order-export.states." + status;
            if (!StateNames.isWellFormed(meaning)) {
                findings.add(
                        place,
                        "'"
                                + meaning
                                + "' is not understood: write for example"
                                + " order=Confirmed shipment=Ready state=<key>"
                                + " line=<key>, each part at most once and at least"
                                + " one of them");
                return;
            }
            StateTarget target = StateNames.target(meaning);
            if (!target.orderState().isEmpty()) {
                checkOneOf(place, target.orderState(), StateNames.ORDER_STATES);
            }
            if (!target.shipmentState().isEmpty()) {
                checkOneOf(place, target.shipmentState(), StateNames.SHIPMENT_STATES);
            }
        });
        settings.paymentStates()
                .forEach((status, state) ->
                        checkOneOf("order-export.payment-states." + status, state, StateNames.PAYMENT_STATES));
    }

    private void checkOneOf(String place, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            findings.add(
                    place,
                    "'"
                            + value
                            + "' is unknown to commercetools: write one of "
                            + String.join(", ", new TreeSet<>(allowed)));
        }
    }
}
