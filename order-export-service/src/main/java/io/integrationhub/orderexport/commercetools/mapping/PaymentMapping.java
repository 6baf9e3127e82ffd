package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import com.commercetools.api.models.order.PaymentInfo;
import com.commercetools.api.models.payment.PaymentReference;
import io.integrationhub.orderexport.order.money.Payment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps the payments of an order, as far as they are expanded. */
final class PaymentMapping {

    private PaymentMapping() {}

    static List<Payment> from(@Nullable PaymentInfo info) {
        if (info == null) {
            return List.of();
        }
        return info.getPayments().stream()
                .map(PaymentReference::getObj)
                .filter(Objects::nonNull)
                .map(PaymentMapping::from)
                .toList();
    }

    private static Payment from(com.commercetools.api.models.payment.Payment payment) {
        var method = payment.getPaymentMethodInfo();
        return new Payment(
                payment.getId(),
                text(method.getPaymentInterface()),
                text(payment.getInterfaceId()),
                text(method.getMethod()),
                MoneyMapping.from(payment.getAmountPlanned()),
                payment.getTransactions().stream().map(PaymentMapping::from).toList());
    }

    private static Payment.Transaction from(com.commercetools.api.models.payment.Transaction transaction) {
        return new Payment.Transaction(
                transaction.getId(),
                text(transaction.getInteractionId()),
                text(transaction.getInterfaceId()),
                transaction.getType().getJsonName(),
                transaction.getState() == null
                        ? "Initial"
                        : transaction.getState().getJsonName(),
                MoneyMapping.from(transaction.getAmount()));
    }
}
