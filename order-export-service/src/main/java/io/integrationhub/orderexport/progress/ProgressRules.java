package io.integrationhub.orderexport.progress;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a tenant's order master and its commercetools Project speak of the same things.
 *
 * @param states by the master's status in its plain form
 * @param paymentStates commercetools' payment state by the master's payment status
 * @param settledMethods payment methods whose pending charge the master's word settles, for example {@code invoice}
 * @param notes which custom fields show what has no field of its own
 */
public record ProgressRules(
        Map<String, StateTarget> states,
        Map<String, String> paymentStates,
        Set<String> settledMethods,
        NoteFields notes) {

    public ProgressRules {
        states = Map.copyOf(states);
        paymentStates = Map.copyOf(paymentStates);
        settledMethods = Set.copyOf(settledMethods);
    }

    Optional<StateTarget> state(String status) {
        return Optional.ofNullable(states.get(StateTarget.plain(status)));
    }

    Optional<String> paymentState(String status) {
        return Optional.ofNullable(paymentStates.get(StateTarget.plain(status)));
    }

    /** Names of the custom fields that the hub writes on orders. */
    public record NoteFields(
            String externalId,
            String rejection,
            String invoiceNumber,
            String invoiceUrl,
            String invoiceTotal,
            String delayedFrom,
            String delayedUntil) {

        /** All of them: no shop content. */
        public Set<String> all() {
            return Set.of(externalId, rejection, invoiceNumber, invoiceUrl, invoiceTotal, delayedFrom, delayedUntil);
        }
    }
}
