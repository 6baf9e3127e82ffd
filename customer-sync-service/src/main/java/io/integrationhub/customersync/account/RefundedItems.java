package io.integrationhub.customersync.account;

import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.TaxedItemPrice;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.order.CustomLineItemReturnItem;
import com.commercetools.api.models.order.LineItemReturnItem;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.ReturnItem;
import com.commercetools.api.models.order.ReturnPaymentState;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.RefundedItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the returned items that were refunded. */
final class RefundedItems {

    /** What was paid for the pieces of a line. */
    private record Paid(Amount amount, long quantity) {}

    private final Map<String, Paid> paid = new HashMap<>();

    private RefundedItems(Order order) {
        for (LineItem line : order.getLineItems()) {
            put(line.getId(), line.getTaxedPrice(), line.getTotalPrice(), line.getQuantity());
        }
        Stream.ofNullable(order.getCustomLineItems())
                .flatMap(List::stream)
                .forEach(line -> put(line.getId(), line.getTaxedPrice(), line.getTotalPrice(), line.getQuantity()));
    }

    /** None if the order has payments: then their transactions say what was refunded, and nothing counts twice. */
    static List<RefundedItem> of(Order order) {
        boolean hasPayments = order.getPaymentInfo() != null
                && !order.getPaymentInfo().getPayments().isEmpty();
        if (hasPayments) {
            return List.of();
        }
        RefundedItems items = new RefundedItems(order);
        return Stream.ofNullable(order.getReturnInfo())
                .flatMap(List::stream)
                .flatMap(info -> info.getItems().stream())
                .filter(item -> item.getPaymentState() == ReturnPaymentState.REFUNDED)
                .flatMap(item -> items.refunded(item).stream())
                .toList();
    }

    private Optional<RefundedItem> refunded(ReturnItem item) {
        String line = switch (item) {
            case LineItemReturnItem it -> it.getLineItemId();
            case CustomLineItemReturnItem it -> it.getCustomLineItemId();
            default -> "";
        };
        return Optional.ofNullable(paid.get(line))
                .filter(it -> it.quantity() > 0)
                .map(it -> new RefundedItem(item.getId(), part(it, item.getQuantity())));
    }

    private static Amount part(Paid paid, long pieces) {
        BigDecimal whole = paid.amount().value();
        BigDecimal part = whole.multiply(BigDecimal.valueOf(pieces))
                .divide(BigDecimal.valueOf(paid.quantity()), whole.scale(), RoundingMode.HALF_EVEN);
        return new Amount(part, paid.amount().currency());
    }

    private void put(String line, @Nullable TaxedItemPrice taxed, TypedMoney total, long quantity) {
        TypedMoney money = taxed == null ? total : taxed.getTotalGross();
        paid.put(line, new Paid(OrderAmounts.amount(money), quantity));
    }
}
