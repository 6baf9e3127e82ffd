package io.integrationhub.orderexport.settings;

import io.integrationhub.orderexport.order.Gate;
import io.integrationhub.orderexport.order.Gate.PaymentCover;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which orders may leave. An empty list lets all pass; a cancelled order never leaves.
 *
 * @param orderStates Order states of which an order must have one.
 * @param payment What the successful transactions of an order's payments must cover: none, authorized, charged.
 * @param paymentStates Payment states of which an order must have one.
 * @param states Keys of custom States of which an order must be in one, for example an approval.
 * @param approvalField Custom field of type Boolean that must be true. Empty for none.
 * @param approvalFlows Whether an order of a Business Unit waits for its Approval Flow, and stays where that is
 *     rejected. Needs further scopes.
 * @param stores Keys of the Stores whose orders may leave.
 */
public record GateSettings(
        @DefaultValue Set<String> orderStates,
        @DefaultValue("none") PaymentCover payment,
        @DefaultValue Set<String> paymentStates,
        @DefaultValue Set<String> states,
        @DefaultValue("") String approvalField,
        @DefaultValue("false") boolean approvalFlows,
        @DefaultValue Set<String> stores) {

    Gate toGate() {
        return new Gate(orderStates, paymentStates, payment, states, approvalField, approvalFlows, stores);
    }
}
