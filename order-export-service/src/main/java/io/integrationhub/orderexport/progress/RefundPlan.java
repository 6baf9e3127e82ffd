package io.integrationhub.orderexport.progress;

import io.integrationhub.orderexport.order.Money;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Payment;
import io.integrationhub.orderexport.progress.Aspect.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Money that went back for returns, one refund per return, never more than was charged.
 *
 * <p>Only on payments that the master settles: of all others the payment service itself says what happened.
 */
final class RefundPlan {

    private final List<Payment> payments;
    private final Map<String, Long> kept = new HashMap<>();

    private RefundPlan(List<Payment> payments) {
        this.payments = payments;
        payments.forEach(payment -> kept.put(payment.id(), payment.kept()));
    }

    static List<Change> of(OrderStanding standing, Progress progress, ProgressRules rules) {
        RefundPlan plan = new RefundPlan(standing.payments().stream()
                .filter(it -> rules.settledMethods().contains(it.method()))
                .toList());
        List<Change> refunds = new ArrayList<>();
        for (Word refund : progress.all(Kind.RETURN_REFUND)) {
            plan.refund(refund).ifPresent(refunds::add);
        }
        return refunds;
    }

    private Optional<Change> refund(Word refund) {
        String amount = refund.get(Word.AMOUNT);
        String key = refund.aspect().subject();
        if (amount.isEmpty() || payments.stream().anyMatch(payment -> payment.refunds(key))) {
            return Optional.empty();
        }
        for (Payment payment : payments) {
            Money money = payment.planned().withAmount(new BigDecimal(amount));
            long left = kept.getOrDefault(payment.id(), 0L) - money.minor();
            if (left >= 0) {
                kept.put(payment.id(), left);
                return Optional.of(new Change.Refund(payment.id(), key, money));
            }
        }
        return Optional.empty();
    }
}
