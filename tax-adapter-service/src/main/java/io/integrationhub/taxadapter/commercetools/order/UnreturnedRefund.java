package io.integrationhub.taxadapter.commercetools.order;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.find;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.money;

import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the payments of an order refunded beyond its returns. Nobody says which items an amount of goodwill is for, so
 * no engine can compute its tax without a person.
 */
final class UnreturnedRefund {

    private UnreturnedRefund() {}

    /** @param order with expanded payments; those that cannot be read count as no refunds */
    static Optional<Money> of(JsonNode order, List<Return> returns) {
        if (!order.path("totalPrice").isObject()) {
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
        return more > 0 ? Optional.of(none.withMinor(refunded.minor() - returned)) : Optional.empty();
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
