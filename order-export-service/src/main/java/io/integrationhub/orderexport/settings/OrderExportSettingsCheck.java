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

/** Finds mistakes in {@link OrderExportSettings} that binding alone cannot find. */
final class OrderExportSettingsCheck {

    /** https://docs.commercetools.com/api/general-concepts#keys */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{2,256}");

    /** https://docs.commercetools.com/api/projects/types: names of custom fields. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_-]{2,36}");

    /** Part of the name of a consumer group. */
    private static final Pattern COPY_NAME = Pattern.compile("[a-z][a-z0-9]*");

    private static final Duration MIN_LEASE = Duration.ofSeconds(1);

    private final OrderExportSettings settings;
    private final Findings findings;

    private OrderExportSettingsCheck(OrderExportSettings settings, Findings findings) {
        this.settings = settings;
        this.findings = (property, problem) -> findings.add(OrderExportSettings.NAME + "." + property, problem);
    }

    static void check(Tenant tenant, OrderExportSettings settings, Findings findings) {
        if (tenant.masters().of(OrderExportSettings.DATA_TYPE).isEmpty()) {
            findings.add("masters.order", """
                    is not set: write the system that masters orders, for example oms or erp, or commercetools to \
                    export none""");
        }
        OrderExportSettingsCheck checks = new OrderExportSettingsCheck(settings, findings);
        checks.checkChannelAndLease();
        checks.checkFields();
        checks.checkGate();
        checks.checkStart(OrderExportSettings.exports(tenant));
        checks.checkStates();
        checks.checkCopies(tenant);
    }

    private void checkChannelAndLease() {
        if (!KEY.matcher(settings.channel()).matches()) {
            findings.add(
                    "channel", "'" + settings.channel() + "' is not a valid key: write 2 to 256 of A-Z a-z 0-9 _ -");
        }
        if (settings.lease().compareTo(MIN_LEASE) < 0) {
            findings.add("lease", "is " + settings.lease().toMillis() + " ms: write at least 1s, for example 1m");
        }
    }

    private void checkFields() {
        Map<String, String> propertiesByName = new HashMap<>();
        settings.fields().byProperty().forEach((property, name) -> {
            String place = "fields." + property;
            if (!FIELD_NAME.matcher(name).matches()) {
                findings.add(
                        place, "'" + name + "' is not a valid custom field name: write 2 to 36 of A-Z a-z 0-9 _ -");
            }
            String other = propertiesByName.putIfAbsent(name, property);
            if (other != null) {
                findings.add(place, "'" + name + "' is already the field for " + other + ": choose another name");
            }
        });
    }

    private void checkGate() {
        GateSettings gate = settings.gate();
        gate.orderStates().forEach(state -> checkOneOf("gate.order-states", state, StateNames.ORDER_STATES));
        gate.paymentStates().forEach(state -> checkOneOf("gate.payment-states", state, StateNames.PAYMENT_STATES));
    }

    private void checkStart(boolean exports) {
        GateSettings gate = settings.gate();
        if (gate.placedFrom().isEmpty()) {
            findings.add("gate.placed-from", """
                    is missing: write the time from which orders are exported, for example 2026-11-01; orders placed \
                    earlier are not""");
        } else if (gate.placedFromTime().isEmpty()) {
            findings.add(
                    "gate.placed-from",
                    "'" + gate.placedFrom() + "' is not a date or a time with an offset: write for example 2026-11-01"
                            + " or 2026-11-01T06:00:00+01:00");
        }
        if (exports && gate.importedOrders() == null) {
            findings.add("gate.imported-orders", "is missing: write export or skip");
        }
        if (exports && gate.finishedOrders() == null) {
            findings.add("gate.finished-orders", """
                    is missing: write export, or skip if orders that are already shipped or complete when the hub \
                    first sees them were handled elsewhere""");
        }
    }

    private void checkCopies(Tenant tenant) {
        settings.copies().forEach((name, copy) -> {
            if (!COPY_NAME.matcher(name).matches()) {
                findings.add("copies." + name, "is not a name: write lower-case letters and digits");
            }
            copy.check(tenant, (property, problem) -> findings.add("copies." + name + "." + property, problem));
        });
    }

    private void checkStates() {
        settings.states().forEach((status, states) -> checkTarget("states." + status, states));
        settings.paymentStates()
                .forEach((status, state) -> checkOneOf("payment-states." + status, state, StateNames.PAYMENT_STATES));
    }

    private void checkTarget(String place, String states) {
        if (!StateNames.isWellFormed(states)) {
            findings.add(place, """
                    '%s' is malformed: write for example order=Confirmed shipment=Ready state=<key> line=<key>, each \
                    part at most once and at least one of them""".formatted(states));
            return;
        }
        StateTarget target = StateNames.target(states);
        if (!target.orderState().isEmpty()) {
            checkOneOf(place, target.orderState(), StateNames.ORDER_STATES);
        }
        if (!target.shipmentState().isEmpty()) {
            checkOneOf(place, target.shipmentState(), StateNames.SHIPMENT_STATES);
        }
    }

    private void checkOneOf(String place, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            String names = String.join(", ", new TreeSet<>(allowed));
            findings.add(place, "'" + value + "' is unknown to commercetools: write one of " + names);
        }
    }
}
