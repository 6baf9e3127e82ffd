package io.integrationhub.orderexport.settings;

import io.integrationhub.core.golive.StartTime;
import io.integrationhub.orderexport.export.ExportScope;
import io.integrationhub.orderexport.export.Gate;
import io.integrationhub.orderexport.export.Gate.PaymentCover;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The conditions an order must meet before it is exported. An empty list allows every order; a cancelled order is never
 * exported.
 *
 * @param placedFrom Date or time with an offset, for example {@code 2026-11-01} or {@code 2026-11-01T06:00:00+01:00}:
 *     orders placed earlier are neither exported nor published. Required. An operator can send one all the same.
 * @param importedOrders Whether imported orders are exported and published: export or skip. Required.
 * @param finishedOrders Whether orders are exported that are already shipped or complete: export or skip. Required.
 * @param finishedChanges Whether changes of exported orders are sent that are already shipped or complete: export or
 *     skip, for example because personal data is anonymized later. Cancellations are always sent.
 * @param orderStates Allowed order states.
 * @param payment Which successful payment transactions must cover the total of the order: none, authorized or charged.
 * @param paymentStates Allowed payment states.
 * @param states Keys of the allowed custom States, for example of an approval.
 * @param approvalField Custom field of type Boolean that must be true. Empty for none.
 * @param approvalFlows Whether an order of a Business Unit waits for its Approval Flows and is held back if one is
 *     rejected. Requires additional scopes.
 * @param stores Keys of the Stores whose orders are exported.
 */
public record GateSettings(
        @DefaultValue("") String placedFrom,
        @Nullable OrderRule importedOrders,
        @Nullable OrderRule finishedOrders,
        @DefaultValue("export") OrderRule finishedChanges,
        @DefaultValue Set<String> orderStates,
        @DefaultValue("none") PaymentCover payment,
        @DefaultValue Set<String> paymentStates,
        @DefaultValue Set<String> states,
        @DefaultValue("") String approvalField,
        @DefaultValue("false") boolean approvalFlows,
        @DefaultValue Set<String> stores) {

    /** What happens with orders of a kind. */
    public enum OrderRule {
        EXPORT,
        SKIP
    }

    /** @param historyField custom field that marks orders from before */
    Gate toGate(String historyField) {
        return new Gate(
                orderStates, paymentStates, payment, states, approvalField, approvalFlows, stores, scope(historyField));
    }

    private ExportScope scope(String historyField) {
        return new ExportScope(
                placedFromTime().orElse(Instant.MIN),
                importedOrders != OrderRule.SKIP,
                finishedOrders != OrderRule.SKIP,
                finishedChanges != OrderRule.SKIP,
                historyField);
    }

    /** Returns the time of {@code placedFrom}; empty if it is missing or malformed. A date starts at midnight UTC. */
    Optional<Instant> placedFromTime() {
        return StartTime.of(placedFrom);
    }
}
