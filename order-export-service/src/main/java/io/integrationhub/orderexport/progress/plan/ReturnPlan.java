package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans returns according to the rules of commercetools.
 *
 * <p>An advised item can neither be refunded nor become a returned item there, so advised and received goods are two
 * items. Received goods start as {@code Returned} and end as {@code BackInStock} or {@code Unusable}. A return that was
 * advised in the shop already has an item with its key.
 */
final class ReturnPlan {

    private static final String RETURNED = "Returned";
    private static final String RECEIVED_SUFFIX = "-received";

    private ReturnPlan() {}

    static List<Change> of(OrderStatus status, Progress progress) {
        List<Change> changes = new ArrayList<>();
        for (ReportedValue advised : progress.all(Kind.RETURN_ADVISED)) {
            String key = ReturnedItem.advisedKey(advised.field().subject());
            if (find(status, key).isEmpty() && !isAdvisedInShop(status, advised)) {
                changes.add(added(key, advised, ReturnedItem.ADVISED));
            }
        }
        for (ReportedValue received : progress.all(Kind.RETURN_RECEIVED)) {
            changes.addAll(planReceived(status, received, progress));
        }
        return changes;
    }

    private static List<Change> planReceived(OrderStatus status, ReportedValue received, Progress progress) {
        List<Change> changes = new ArrayList<>();
        String subject = received.field().subject();
        String key = isAdvisedInShop(status, received) ? subject + RECEIVED_SUFFIX : subject;
        Optional<ReturnedItem> actual = find(status, key);
        if (actual.isEmpty()) {
            changes.add(added(key, received, RETURNED));
        }
        String state = received.get("state");
        if (!state.equals(actual.map(ReturnedItem::shipmentState).orElse(RETURNED))) {
            changes.add(new Change.ReturnState(key, state));
        }
        Optional<String> refund = progress.all(Kind.RETURN_REFUND, subject).stream()
                .map(ReportedValue::value)
                .findFirst();
        String paid = actual.map(ReturnedItem::paymentState).orElse("Initial");
        refund.filter(reported -> !reported.equals(paid))
                .ifPresent(reported -> changes.add(new Change.ReturnPayment(key, reported)));
        return changes;
    }

    private static boolean isAdvisedInShop(OrderStatus status, ReportedValue reported) {
        return find(status, reported.field().subject())
                .filter(ReturnedItem::isAdvised)
                .isPresent();
    }

    private static Change added(String key, ReportedValue reported, String state) {
        return new Change.NewReturn(key, reported.get("lineId"), reported.number("quantity"), state);
    }

    private static Optional<ReturnedItem> find(OrderStatus status, String key) {
        return status.returns().stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
