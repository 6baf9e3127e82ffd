package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.payment.Payment;
import com.commercetools.api.models.payment.PaymentUpdateAction;
import com.commercetools.api.models.payment.Transaction;
import com.commercetools.api.models.payment.TransactionState;
import com.commercetools.api.models.payment.TransactionType;
import io.integrationhub.commercetools.Project;
import io.integrationhub.orderexport.order.Money;
import io.integrationhub.orderexport.progress.Change;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/** Changes of payments; each looks at the payment first, so that repeating it changes nothing. */
record PaymentWrites(Project project, InstantSource clock) {

    void apply(Change.OfPayment change) {
        var byId = project.api().payments().withId(change.paymentId());
        project.update(
                () -> project.call(byId.get()),
                payment -> actions(payment, change),
                (payment, actions) -> project.call(
                        byId.post(update -> update.version(payment.getVersion()).actions(actions))));
    }

    private List<PaymentUpdateAction> actions(Payment payment, Change.OfPayment change) {
        return switch (change) {
            case Change.Settlement settlement -> settle(payment, settlement);
            case Change.Refund refund -> refund(payment, refund);
        };
    }

    private static List<PaymentUpdateAction> settle(Payment payment, Change.Settlement change) {
        Predicate<Transaction> meant = it -> it.getId().equals(change.transactionId());
        return payment.getTransactions().stream()
                .filter(meant.and(it -> it.getState() == TransactionState.PENDING))
                .<PaymentUpdateAction>map(transaction -> PaymentUpdateAction.changeTransactionStateBuilder()
                        .transactionId(transaction.getId())
                        .state(TransactionState.findEnum(change.state()))
                        .build())
                .toList();
    }

    private List<PaymentUpdateAction> refund(Payment payment, Change.Refund change) {
        boolean isThere = payment.getTransactions().stream()
                .filter(it -> it.getType() == TransactionType.REFUND)
                .anyMatch(it -> change.key().equals(it.getInteractionId()));
        return isThere ? List.of() : List.of(refunded(change.key(), change.amount()));
    }

    private PaymentUpdateAction refunded(String key, Money money) {
        return PaymentUpdateAction.addTransactionBuilder()
                .transaction(draft -> draft.type(TransactionType.REFUND)
                        .state(TransactionState.SUCCESS)
                        .timestamp(clock.instant().atZone(ZoneOffset.UTC))
                        .interactionId(key)
                        .amount(amount -> amount.currencyCode(money.currency()).centAmount(money.minor())))
                .build();
    }
}
