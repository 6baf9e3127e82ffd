package io.integrationhub.taxadapter.commercetools.order;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.find;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.money;

import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the payments of an order refunded beyond its returns. Nobody says which items an amount of goodwill is for. */
final class UnreturnedRefund {

    private UnreturnedRefund() {}

    /**
     * Returns the amount, which may be zero.
     *
     * @param order with expanded payments
     * @return empty if a payment cannot be read, because then it is not known
     */
    static Optional<Money> of(JsonNode order, List<Return> returns) {
        if (!order.path("totalPrice").isObject()) {
            return Optional.empty();
        }
        boolean isReadable = order.at("/paymentInfo/payments").valueStream().allMatch(payment -> payment.has("obj"));
        if (!isReadable) {
            return Optional.empty();
        }
        Money none = money(order.path("totalPrice")).zero();
        Money refunded = order.at("/paymentInfo/payments")
                .valueStream()
                .flatMap(payment -> payment.at("/obj/transactions").valueStream())
                .filter(one -> one.path("type").asString("").equals("Refund")
                        && one.path("state").asString("").equals("Success"))
                .map(one -> money(one.path("amount")))
                .filter(amount -> amount.currency().equals(none.currency()))
                .reduce(none, Money::plus);
        List<Return> accepted = returns.stream().filter(Return::refunded).toList();
        long returned = accepted.stream().mapToLong(one -> gross(order, one)).sum();
        // Each share may be rounded the other way by whoever refunded it.
        long more = refunded.minor() - returned - accepted.size();
        return Optional.of(more > 0 ? none.withMinor(refunded.minor() - returned) : none);
    }

    private static long gross(JsonNode order, Return returned) {
        if (returned.lineId().isEmpty()) {
            return gross(order.path("shippingInfo"), "price");
        }
        JsonNode line = Stream.of("lineItems", "customLineItems")
                .map(lines -> find(order.path(lines), "id", returned.lineId()))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(() -> find(order.path("lineItems"), "id", returned.lineId()));
        long sold = Math.max(1, line.path("quantity").asLong(1));
        long pieces = Math.min(sold, returned.quantity());
        return Math.ceilDiv(gross(line, "totalPrice") * pieces, sold);
    }

    private static long gross(JsonNode item, String price) {
        JsonNode taxed = item.at("/taxedPrice/totalGross");
        return (taxed.isObject() ? taxed : item.path(price)).path("centAmount").asLong(0);
    }
}
