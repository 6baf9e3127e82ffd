package io.integrationhub.orderexport.order;

import java.util.List;

/**
 * One payment of an order.
 *
 * @param id in commercetools
 * @param interfaceName the payment service, for example {@code STRIPE}; empty if not set
 * @param method for example {@code CREDIT_CARD} or {@code invoice}; empty if not set
 * @param planned what is to be paid this way
 * @param transactions what happened
 */
public record Payment(String id, String interfaceName, String method, Money planned, List<Transaction> transactions) {

    public Payment {
        transactions = List.copyOf(transactions);
    }

    /** What was charged and not given back yet, in the currency's smallest unit. */
    public long kept() {
        return sum("Charge") - sum("Refund");
    }

    /** Whether money was given back under this name, however it ended. */
    public boolean refunds(String interactionId) {
        return transactions.stream()
                .filter(transaction -> transaction.type().equals("Refund"))
                .anyMatch(transaction -> transaction.interactionId().equals(interactionId));
    }

    private long sum(String type) {
        return transactions.stream()
                .filter(transaction -> transaction.succeeded(type))
                .mapToLong(transaction -> transaction.amount().minor())
                .sum();
    }

    /**
     * One movement of money.
     *
     * @param interactionId what the one who moved it calls it; empty if not set
     * @param type {@code Authorization}, {@code CancelAuthorization}, {@code Charge}, {@code Refund},
     *     {@code Chargeback}
     * @param state {@code Initial}, {@code Pending}, {@code Success}, {@code Failure}
     */
    public record Transaction(String id, String interactionId, String type, String state, Money amount) {

        boolean succeeded(String kind) {
            return type.equals(kind) && state.equals("Success");
        }
    }
}
