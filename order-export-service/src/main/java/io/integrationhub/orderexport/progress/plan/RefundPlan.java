package io.integrationhub.orderexport.progress.plan;

import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.Progress;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.orderexport.progress.ReportedField;
import io.integrationhub.orderexport.progress.ReportedField.Kind;
import io.integrationhub.orderexport.progress.ReportedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans refunds: one for each refund and each return with an amount, and never more than was charged.
 *
 * <p>Only payments settled by the master are considered; for all others the payment service records its transactions.
 */
public final class RefundPlan {

    private final List<Payment> payments;
    private final Map<String, Long> refundable = new HashMap<>();
    private final List<Change> refunds = new ArrayList<>();
    private final Map<ReportedField, String> impossible = new HashMap<>();

    private RefundPlan(List<Payment> payments) {
        this.payments = payments;
        payments.forEach(payment -> refundable.put(payment.id(), payment.refundable()));
    }

    static List<Change> of(OrderStatus status, Progress progress, ProgressRules rules) {
        return List.copyOf(plan(status, progress, rules).refunds);
    }

    /** Returns which of these reported values cannot be refunded, and why. */
    public static List<String> impossible(
            OrderStatus status, Progress progress, ProgressRules rules, Collection<ReportedValue> reported) {
        Set<ReportedField> fields = reported.stream().map(ReportedValue::field).collect(Collectors.toSet());
        return plan(status, progress, rules).impossible.entrySet().stream()
                .filter(refund -> fields.contains(refund.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private static RefundPlan plan(OrderStatus status, Progress progress, ProgressRules rules) {
        RefundPlan plan = new RefundPlan(status.payments().stream()
                .filter(payment -> rules.settledMethods().contains(payment.method()))
                .toList());
        Stream.concat(progress.all(Kind.RETURN_REFUND).stream(), progress.all(Kind.REFUND).stream())
                .filter(refund -> !refund.amount().isEmpty() && !plan.payments.isEmpty())
                .forEach(plan::refund);
        return plan;
    }

    private void refund(ReportedValue refund) {
        String key = refund.field().subject();
        BigDecimal amount = new BigDecimal(refund.amount());
        Optional<Money> paidBack = payments.stream()
                .flatMap(payment -> payment.refund(key).stream())
                .map(Payment.Transaction::amount)
                .findFirst();
        Optional<Money> known = paidBack.or(() -> planned(key));
        if (known.isEmpty()) {
            if (!take(key, amount)) {
                impossible.put(refund.field(), describe(refund) + ", because less is left of what was charged");
            }
        } else if (known.get().amount().compareTo(amount) != 0) {
            String other = known.get().plain();
            impossible.put(
                    refund.field(),
                    describe(refund) + ", because "
                            + (paidBack.isPresent()
                                    ? other + " was refunded under this key"
                                    : "a return with this key is refunded with " + other));
        }
    }

    private Optional<Money> planned(String key) {
        return refunds.stream()
                .flatMap(
                        change -> change instanceof Change.Refund it && it.key().equals(key)
                                ? Stream.of(it.amount())
                                : Stream.empty())
                .findFirst();
    }

    private boolean take(String key, BigDecimal amount) {
        for (Payment payment : payments) {
            Money money = payment.planned().withAmount(amount);
            long left = refundable.getOrDefault(payment.id(), 0L) - money.minor();
            if (left >= 0) {
                refundable.put(payment.id(), left);
                refunds.add(new Change.Refund(payment.id(), key, money));
                return true;
            }
        }
        return false;
    }

    private static String describe(ReportedValue refund) {
        return "refund '" + refund.field().subject() + "' of " + refund.amount();
    }
}
