package io.integrationhub.orderexport.settings;

import io.integrationhub.orderexport.export.Gate;
import io.integrationhub.orderexport.export.Gate.PaymentCover;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The conditions an order must meet before it is exported. An empty list allows every order; a cancelled order is never
 * exported.
 *
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
