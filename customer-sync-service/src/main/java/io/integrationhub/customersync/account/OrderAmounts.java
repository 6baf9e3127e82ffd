package io.integrationhub.customersync.account;

import com.commercetools.api.models.cart.Shipping;
import com.commercetools.api.models.cart.ShippingInfo;
import com.commercetools.api.models.cart.TaxedPrice;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.order.Order;
import io.integrationhub.customersync.activity.Amount;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.activity.OrderTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads amounts of an order. */
final class OrderAmounts {

    private final Order order;

    OrderAmounts(Order order) {
        this.order = order;
    }

    static Amount amount(TypedMoney money) {
        return new Amount(
                BigDecimal.valueOf(money.getCentAmount(), money.getFractionDigits()), money.getCurrencyCode());
    }

    /** Whatever prices include, subtotal, shipping and tax add up to the total. */
    OrderTotals totals(List<OrderLine> lines) {
        TaxedPrice taxed = order.getTaxedPrice();
        BigDecimal total = value(taxed == null ? order.getTotalPrice() : taxed.getTotalGross());
        BigDecimal net = taxed == null ? total : value(taxed.getTotalNet());
        BigDecimal shipping = shipping();
        return new OrderTotals(
                of(total), of(net.subtract(shipping)), of(shipping), of(total.subtract(net)), of(discount(lines)));
    }

    private BigDecimal shipping() {
        TaxedPrice taxed = order.getTaxedShippingPrice();
        if (taxed != null) {
            return value(taxed.getTotalNet());
        }
        return Stream.concat(
                        Stream.ofNullable(order.getShippingInfo()),
                        Stream.ofNullable(order.getShipping())
                                .flatMap(List::stream)
                                .map(Shipping::getShippingInfo))
                .filter(Objects::nonNull)
                .map(OrderAmounts::price)
                .reduce(zero(), BigDecimal::add);
    }

    private static BigDecimal price(ShippingInfo info) {
        return value(
                info.getDiscountedPrice() == null
                        ? info.getPrice()
                        : info.getDiscountedPrice().getValue());
    }

    private BigDecimal discount(List<OrderLine> lines) {
        BigDecimal onLines = lines.stream()
                .map(line -> line.unitPrice()
                        .value()
                        .multiply(BigDecimal.valueOf(line.quantity()))
                        .subtract(line.total().value()))
                .reduce(zero(), BigDecimal::add);
        BigDecimal onTotal = order.getDiscountOnTotalPrice() == null
                ? zero()
                : value(order.getDiscountOnTotalPrice().getDiscountedAmount());
        return onLines.max(zero()).add(onTotal);
    }

    private BigDecimal zero() {
        return BigDecimal.valueOf(0, order.getTotalPrice().getFractionDigits());
    }

    private Amount of(BigDecimal value) {
        return new Amount(value, order.getTotalPrice().getCurrencyCode());
    }

    private static BigDecimal value(TypedMoney money) {
        return amount(money).value();
    }
}
