package io.integrationhub.orderexport.progress;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the statuses of a tenant's order master translate to its commercetools Project.
 *
 * @param states target states by normalized status of the master
 * @param paymentStates payment state in commercetools by normalized payment status of the master
 * @param settledMethods payment methods whose pending charges are settled by the master, for example {@code invoice}
 * @param ignoresUnknownLines whether lines that the order does not contain are left out without a finding
 * @param hubFields custom fields for values that have no field of their own in commercetools
 */
public record ProgressRules(
        Map<String, StateTarget> states,
        Map<String, String> paymentStates,
        Set<String> settledMethods,
        boolean ignoresUnknownLines,
        HubFields hubFields) {

    public ProgressRules {
        states = Map.copyOf(states);
        paymentStates = Map.copyOf(paymentStates);
        settledMethods = Set.copyOf(settledMethods);
    }

    Optional<StateTarget> state(String status) {
        return Optional.ofNullable(states.get(StateTarget.normalized(status)));
    }

    Optional<String> paymentState(String status) {
        return Optional.ofNullable(paymentStates.get(StateTarget.normalized(status)));
    }

    /** Names of the custom fields that the hub writes on orders. */
    public record HubFields(
            String externalId,
            String rejection,
            String changeRejection,
            String invoiceNumber,
            String invoiceUrl,
            String invoiceTotal,
            String invoices,
            String delayedFrom,
            String delayedUntil,
            String history) {

        /** Returns all names, which are not part of an order's content. */
        public Set<String> all() {
            return Set.of(
                    externalId,
                    rejection,
                    changeRejection,
                    invoiceNumber,
                    invoiceUrl,
                    invoiceTotal,
                    invoices,
                    delayedFrom,
                    delayedUntil,
                    history);
        }
    }
}
