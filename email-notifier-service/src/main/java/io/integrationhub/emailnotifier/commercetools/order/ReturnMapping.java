package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.order.CustomLineItemReturnItem;
import com.commercetools.api.models.order.LineItemReturnItem;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.ReturnInfo;
import com.commercetools.api.models.order.ReturnItem;
import com.commercetools.api.models.order.ReturnPaymentState;
import com.commercetools.api.models.order.ReturnShipmentState;
import com.commercetools.api.models.payment.Payment;
import com.commercetools.api.models.payment.PaymentReference;
import com.commercetools.api.models.payment.Transaction;
import com.commercetools.api.models.payment.TransactionState;
import com.commercetools.api.models.payment.TransactionType;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.RefundTransaction;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Return;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.LineQuantity;
import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps returns and refunds.
 *
 * @param lines the order's lines by id
 */
record ReturnMapping(Map<String, Line> lines) {

    List<Return> returns(Order order) {
        return Stream.ofNullable(order.getReturnInfo())
                .flatMap(List::stream)
                .map(ReturnInfo::getItems)
                .flatMap(List::stream)
                .flatMap(item -> returned(item).stream())
                .toList();
    }

    private Optional<Return> returned(ReturnItem item) {
        return Optional.ofNullable(lines.get(lineId(item)))
                .map(line -> new Return(
                        item.getId(),
                        new LineQuantity(line, item.getQuantity()),
                        item.getShipmentState() == ReturnShipmentState.RETURNED,
                        item.getPaymentState() == ReturnPaymentState.REFUNDED,
                        value(line, item.getQuantity()),
                        time(item.getLastModifiedAt())));
    }

    private static String lineId(ReturnItem item) {
        return switch (item) {
            case LineItemReturnItem line -> line.getLineItemId();
            case CustomLineItemReturnItem line -> line.getCustomLineItemId();
            default -> "";
        };
    }

    /** The pieces' part of what the line cost. */
    private static Money value(Line line, long quantity) {
        Money total = line.total();
        if (line.quantity() == 0) {
            return Money.ofMinor(total.currency(), 0, total.fractionDigits());
        }
        BigDecimal value = total.amount()
                .multiply(BigDecimal.valueOf(quantity))
                .divide(BigDecimal.valueOf(line.quantity()), total.fractionDigits(), RoundingMode.HALF_EVEN);
        return new Money(total.currency(), value, total.fractionDigits());
    }

    static List<RefundTransaction> refunds(Order order) {
        return Stream.ofNullable(order.getPaymentInfo())
                .flatMap(info -> info.getPayments().stream())
                .map(PaymentReference::getObj)
                .filter(Objects::nonNull)
                .map(Payment::getTransactions)
                .flatMap(List::stream)
                .filter(it -> it.getType() == TransactionType.REFUND && it.getState() == TransactionState.SUCCESS)
                .map(ReturnMapping::refund)
                .toList();
    }

    private static RefundTransaction refund(Transaction transaction) {
        return new RefundTransaction(
                transaction.getId(), MoneyMapping.from(transaction.getAmount()), time(transaction.getTimestamp()));
    }

    private static Instant time(@Nullable ZonedDateTime time) {
        return time == null ? Instant.MAX : time.toInstant();
    }
}
