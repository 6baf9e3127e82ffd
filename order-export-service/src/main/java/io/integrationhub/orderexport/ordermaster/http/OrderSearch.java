package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.http.HttpMasterSettings.FindBy;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a search at the order master returned with the order that was searched for. A search may ignore its
 * condition, match the beginning of a number, or return the order of another shop that uses the same numbers.
 *
 * @param findBy what identifies an order at the master
 */
record OrderSearch(Order order, FindBy findBy) {

    /** An order that the search returned; unknown parts are empty. */
    record Hit(Optional<String> externalId, Optional<String> number, Optional<String> id) {}

    /** What the search says about the order. */
    sealed interface Result {

        /** The master has the order. */
        record Found(Receipt receipt) implements Result {}

        /** The master has no order with this number. */
        record Missing() implements Result {}

        /** The master has another order with this number. */
        record NumberTaken(String detail) implements Result {}
    }

    Result in(List<Hit> hits) {
        hits.forEach(this::requireReadable);
        Optional<Hit> ours = hits.stream().filter(this::isOurs).findFirst();
        if (ours.isPresent()) {
            return new Result.Found(receipt(ours.get()));
        }
        List<Hit> sameNumber = hits.stream().filter(this::hasSameNumber).toList();
        if (sameNumber.isEmpty()) {
            return new Result.Missing();
        }
        return sameNumber.stream().allMatch(hit -> hit.id().isPresent()) ? taken(sameNumber) : byNumber(sameNumber);
    }

    private Result byNumber(List<Hit> hits) {
        if (findBy == FindBy.ID) {
            throw unreadable("returns the number but not the id");
        }
        List<String> withoutId = hits.stream()
                .filter(hit -> hit.id().isEmpty())
                .map(hit -> receipt(hit).externalId())
                .distinct()
                .toList();
        return withoutId.size() == 1 ? new Result.Found(new Receipt(withoutId.getFirst())) : taken(hits);
    }

    private Result taken(List<Hit> hits) {
        List<String> others =
                hits.stream().map(hit -> receipt(hit).externalId()).distinct().toList();
        return new Result.NumberTaken("the order master has other orders with the number %s: %s"
                .formatted(order.number(), String.join(", ", others)));
    }

    private boolean isOurs(Hit hit) {
        return hit.id().filter(order.id().value()::equals).isPresent();
    }

    private boolean hasSameNumber(Hit hit) {
        return hit.number().filter(order.number().value()::equals).isPresent();
    }

    private void requireReadable(Hit hit) {
        if (hit.externalId().isEmpty()) {
            throw unreadable("returns an order without externalId");
        }
        if (hit.number().isEmpty() && hit.id().isEmpty()) {
            throw unreadable("returns neither number nor id");
        }
    }

    private static Receipt receipt(Hit hit) {
        return hit.externalId().map(Receipt::new).orElseThrow();
    }

    private PermanentFault unreadable(String problem) {
        return new PermanentFault(
                OrderMasterFault.ORDER_MASTER_RESPONSE_UNREADABLE,
                "the find mapping %s, so the search does not say whether the master has order %s"
                        .formatted(problem, order.number()));
    }
}
