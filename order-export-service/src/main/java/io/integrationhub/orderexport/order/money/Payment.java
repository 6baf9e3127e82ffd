package io.integrationhub.orderexport.order.money;

import java.util.List;
import java.util.Optional;

/**
 * A payment of an order.
 *
 * @param id id in commercetools
 * @param interfaceName payment service, for example {@code STRIPE}; empty if not set
 * @param interfaceId id of the payment at the payment service; empty if not set
 * @param method payment method, for example {@code CREDIT_CARD} or {@code invoice}; empty if not set
 * @param planned planned amount
 * @param transactions all transactions, whatever their state
 */
public record Payment(
        String id,
        String interfaceName,
        String interfaceId,
        String method,
        Money planned,
        List<Transaction> transactions) {

    public Payment {
        transactions = List.copyOf(transactions);
    }

    /** Returns the sum of successful charges less successful refunds, in the smallest unit of the currency. */
    public long refundable() {
        return sumOf("Charge") - sumOf("Refund");
    }

    /** Returns the refund with this interaction id, whatever its state. */
    public Optional<Transaction> refund(String interactionId) {
        return transactions.stream()
                .filter(transaction -> transaction.type().equals("Refund"))
                .filter(transaction -> transaction.interactionId().equals(interactionId))
                .findFirst();
    }

    /** Returns the successful refunds. */
    public List<Transaction> refunds() {
        return transactions.stream()
                .filter(transaction -> transaction.type().equals("Refund"))
                .filter(transaction -> transaction.state().equals("Success"))
                .toList();
    }

    /** Returns the sum of the successful transactions of a type, in the smallest unit of the currency. */
    public long sumOf(String type) {
        return transactions.stream()
                .filter(transaction -> transaction.type().equals(type))
                .filter(transaction -> transaction.state().equals("Success"))
                .mapToLong(transaction -> transaction.amount().minor())
                .sum();
    }

    /**
     * A transaction of a payment.
     *
     * @param interactionId id assigned by whoever executed the transaction; empty if not set
     * @param interfaceId id of the transaction at the payment service; empty if not set
     * @param type {@code Authorization}, {@code CancelAuthorization}, {@code Charge}, {@code Refund},
     *     {@code Chargeback}
     * @param state {@code Initial}, {@code Pending}, {@code Success}, {@code Failure}
     */
    public record Transaction(
            String id, String interactionId, String interfaceId, String type, String state, Money amount) {}
}
