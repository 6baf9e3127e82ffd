package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.payment.Payment;
import com.commercetools.api.models.payment.PaymentUpdateAction;
import com.commercetools.api.models.payment.TransactionState;
import com.commercetools.api.models.payment.TransactionType;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.TransientFault;
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
        if (exists) {
            return List.of();
        }
        if (left(payment) < change.amount().minor()) {
            throw new TransientFault(
                    CommercetoolsFault.COMMERCETOOLS_CONFLICT,
                    "payment " + change.paymentId() + " was refunded by somebody else meanwhile");
        }
        return List.of(addRefund(change));
    }

    private static long left(Payment payment) {
        return sum(payment, TransactionType.CHARGE) - sum(payment, TransactionType.REFUND);
    }

    private static long sum(Payment payment, TransactionType type) {
        return payment.getTransactions().stream()
                .filter(it -> it.getType() == type && it.getState() == TransactionState.SUCCESS)
                .mapToLong(it -> it.getAmount().getCentAmount())
                .sum();
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
