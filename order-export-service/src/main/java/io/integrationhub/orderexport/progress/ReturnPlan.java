package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.ReturnedItem;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Returns, by the rules commercetools has for them.
 *
 * <p>An advised item can never be refunded nor become a returned one there, so what was advised and what arrived are
 * two items. Arrived goods begin as {@code Returned} and end as {@code BackInStock} or {@code Unusable}.
 */
final class ReturnPlan {

    private static final String RETURNED = "Returned";
    private static final String ADVISED_SUFFIX = "-advised";

    private ReturnPlan() {}

    static List<Change> of(OrderStanding standing, Progress progress) {
        List<Change> changes = new ArrayList<>();
        for (Word advised : progress.all(Kind.RETURN_ADVISED)) {
            String key = advised.aspect().subject() + ADVISED_SUFFIX;
            if (find(standing, key).isEmpty()) {
                changes.add(added(key, advised, "Advised"));
            }
        }
        for (Word received : progress.all(Kind.RETURN_RECEIVED)) {
            changes.addAll(planReceived(standing, received, progress));
        }
        return changes;
    }

    private static List<Change> planReceived(OrderStanding standing, Word received, Progress progress) {
        List<Change> changes = new ArrayList<>();
        String key = received.aspect().subject();
        Optional<ReturnedItem> actual = find(standing, key);
        if (actual.isEmpty()) {
            changes.add(added(key, received, RETURNED));
        }
        String state = received.get("state");
        if (!state.equals(actual.map(ReturnedItem::shipmentState).orElse(RETURNED))) {
            changes.add(new Change.ReturnState(key, state));
        }
        Optional<String> refund = progress.about(Kind.RETURN_REFUND, key).stream()
                .map(Word::value)
                .findFirst();
        String paid = actual.map(ReturnedItem::paymentState).orElse("Initial");
        refund.filter(wanted -> !wanted.equals(paid))
                .ifPresent(wanted -> changes.add(new Change.ReturnPayment(key, wanted)));
        return changes;
    }

    private static Change added(String key, Word word, String state) {
        return new Change.NewReturn(key, word.get("lineId"), word.number("quantity"), state);
    }

    private static Optional<ReturnedItem> find(OrderStanding standing, String key) {
        return standing.returns().stream()
                .filter(item -> item.key().equals(key))
                .findFirst();
    }
}
