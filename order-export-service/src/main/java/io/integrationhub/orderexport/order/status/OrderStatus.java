package io.integrationhub.orderexport.order.status;

import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fulfilment and payment status of an order in commercetools; values that are not set are empty.
 *
 * @param orderState {@code Open}, {@code Confirmed}, {@code Complete}, {@code Cancelled}
 * @param shipmentState for example {@code Shipped}; commercetools spells {@code Canceled} with one l here
 * @param paymentState for example {@code Paid}
 * @param state key of the order's custom State
 * @param lineStates number of pieces by State key, by line id
 * @param deliveries deliveries of all shipments
 * @param returns returned items
 * @param payments payments of the order
 * @param invoices invoices and credit notes, oldest first
 * @param hubFields custom fields written by the hub, by field name
 */
public record OrderStatus(
        String orderState,
        String shipmentState,
        String paymentState,
        String state,
        Map<String, Map<String, Long>> lineStates,
        List<Delivery> deliveries,
        List<ReturnedItem> returns,
        List<Payment> payments,
        List<Invoice> invoices,
        Map<String, String> hubFields) {

    public static final String CANCELLED = "Cancelled";

    public OrderStatus {
        lineStates = Map.copyOf(lineStates);
        deliveries = List.copyOf(deliveries);
        returns = List.copyOf(returns);
        payments = List.copyOf(payments);
        invoices = List.copyOf(invoices);
        hubFields = Map.copyOf(hubFields);
    }

    public boolean isCancelled() {
        return orderState.equals(CANCELLED);
    }

    /** Returns the returns that were advised in the shop, except those with these ids. */
    public List<ReturnedItem> advisedInShopExcept(Set<String> ids) {
        return returns.stream()
                .filter(ReturnedItem::isAdvisedInShop)
                .filter(item -> !ids.contains(item.id()))
                .toList();
    }

    /** Whether the successful transactions of a type add up to at least this amount. */
    public boolean covers(Money amount, String transactionType) {
        long sum = payments.stream()
                .mapToLong(payment -> payment.sumOf(transactionType))
                .sum();
        return sum >= amount.minor();
    }
}
