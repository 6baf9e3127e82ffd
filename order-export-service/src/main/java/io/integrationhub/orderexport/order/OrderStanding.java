package io.integrationhub.orderexport.order;

import java.util.List;
import java.util.Map;

/**
 * How far an order got, as commercetools shows it; what is not set is empty.
 *
 * @param orderState {@code Open}, {@code Confirmed}, {@code Complete}, {@code Cancelled}
 * @param shipmentState for example {@code Shipped}; note commercetools' {@code Canceled} with one l
 * @param paymentState for example {@code Paid}
 * @param state the key of the custom State the order is in
 * @param lineStates pieces by State key, by line id
 * @param deliveries what left
 * @param returns what comes back
 * @param payments how it is paid
 * @param notes the custom fields that the hub writes itself, as text
 */
public record OrderStanding(
        String orderState,
        String shipmentState,
        String paymentState,
        String state,
        Map<String, Map<String, Long>> lineStates,
        List<Delivery> deliveries,
        List<ReturnedItem> returns,
        List<Payment> payments,
        Map<String, String> notes) {

    public static final String CANCELLED = "Cancelled";

    public OrderStanding {
        lineStates = Map.copyOf(lineStates);
        deliveries = List.copyOf(deliveries);
        returns = List.copyOf(returns);
        payments = List.copyOf(payments);
        notes = Map.copyOf(notes);
    }

    /** Whether the order is called off. */
    public boolean cancelled() {
        return orderState.equals(CANCELLED);
    }

    /** Whether successful transactions of one kind cover an amount. */
    public boolean covers(Money amount, String transactionType) {
        long paid = payments.stream()
                .flatMap(payment -> payment.transactions().stream())
                .filter(transaction -> transaction.succeeded(transactionType))
                .mapToLong(transaction -> transaction.amount().minor())
                .sum();
        return paid >= amount.minor();
    }
}
