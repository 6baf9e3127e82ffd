package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.payment.Payment;
import com.commercetools.api.models.payment.PaymentUpdateAction;
import com.commercetools.api.models.payment.TransactionState;
import com.commercetools.api.models.payment.TransactionType;
import io.integrationhub.commercetools.Project;
import io.integrationhub.orderexport.progress.plan.Change;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** Updates payments. Every update reads the payment first and is repeatable. */
public record PaymentUpdates(Project project, InstantSource clock) {

    public void apply(Change.PaymentChange change) {
        var byId = project.api().payments().withId(change.paymentId());
        project.update(
                () -> project.call(byId.get()),
                payment -> actions(payment, change),
                (payment, actions) -> project.call(
                        byId.post(update -> update.version(payment.getVersion()).actions(actions))));
    }

    private List<PaymentUpdateAction> actions(Payment payment, Change.PaymentChange change) {
        return switch (change) {
            case Change.Settlement settlement -> settle(payment, settlement);
            case Change.Refund refund -> refund(payment, refund);
        };
    }

    private static List<PaymentUpdateAction> settle(Payment payment, Change.Settlement change) {
        return payment.getTransactions().stream()
                .filter(it -> it.getId().equals(change.transactionId()))
                .filter(it -> it.getState() == TransactionState.PENDING)
                .<PaymentUpdateAction>map(it -> PaymentUpdateAction.changeTransactionStateBuilder()
                        .transactionId(it.getId())
                        .state(TransactionState.findEnum(change.state()))
                        .build())
                .toList();
    }

    private List<PaymentUpdateAction> refund(Payment payment, Change.Refund change) {
        boolean exists = payment.getTransactions().stream()
                .filter(it -> it.getType() == TransactionType.REFUND)
                .anyMatch(it -> change.key().equals(it.getInteractionId()));
        return exists ? List.of() : List.of(addRefund(change));
    }

    private PaymentUpdateAction addRefund(Change.Refund change) {
        String currency = change.amount().currency();
        return PaymentUpdateAction.addTransactionBuilder()
                .transaction(draft -> draft.type(TransactionType.REFUND)
                        .state(TransactionState.SUCCESS)
                        .timestamp(clock.instant().atZone(ZoneOffset.UTC))
                        .interactionId(change.key())
                        .amount(money -> money.currencyCode(currency)
                                .centAmount(change.amount().minor())))
                .build();
    }
}
