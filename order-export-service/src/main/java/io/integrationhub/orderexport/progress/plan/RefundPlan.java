package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans refunds for returns: one per return, and never more than was charged.
 *
 * <p>Only payments settled by the master are considered; for all others the payment service records its transactions.
 */
final class RefundPlan {

    private final List<Payment> payments;
    private final Map<String, Long> refundable = new HashMap<>();

    private RefundPlan(List<Payment> payments) {
        this.payments = payments;
        payments.forEach(payment -> refundable.put(payment.id(), payment.refundable()));
    }

    static List<Change> of(OrderStatus status, Progress progress, ProgressRules rules) {
        RefundPlan plan = new RefundPlan(status.payments().stream()
                .filter(payment -> rules.settledMethods().contains(payment.method()))
                .toList());
        List<Change> refunds = new ArrayList<>();
        for (ReportedValue refund : progress.all(Kind.RETURN_REFUND)) {
            plan.refund(refund).ifPresent(refunds::add);
        }
        return refunds;
    }

    private Optional<Change> refund(ReportedValue refund) {
        String amount = refund.amount();
        String key = refund.field().subject();
        if (amount.isEmpty() || payments.stream().anyMatch(payment -> payment.hasRefund(key))) {
            return Optional.empty();
        }
        for (Payment payment : payments) {
            Money money = payment.planned().withAmount(new BigDecimal(amount));
            long left = refundable.getOrDefault(payment.id(), 0L) - money.minor();
            if (left >= 0) {
                refundable.put(payment.id(), left);
                return Optional.of(new Change.Refund(payment.id(), key, money));
            }
        }
        return Optional.empty();
    }
}
