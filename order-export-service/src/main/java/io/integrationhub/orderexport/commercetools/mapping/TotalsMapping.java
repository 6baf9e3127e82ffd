package io.integrationhub.orderexport.commercetools.mapping;

import com.commercetools.api.models.cart.DiscountOnTotalPrice;
import com.commercetools.api.models.cart.TaxedPrice;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.orderexport.order.money.Discount;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Totals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps totals. */
final class TotalsMapping {

    private TotalsMapping() {}

    static Totals from(com.commercetools.api.models.order.Order order) {
        Optional<TaxedPrice> taxed = Optional.ofNullable(order.getTaxedPrice());
        return new Totals(
                MoneyMapping.from((TypedMoney) order.getTotalPrice()),
                taxed.map(price -> MoneyMapping.from(price.getTotalNet())),
                taxed.map(price -> MoneyMapping.from(price.getTotalGross())),
                taxed.flatMap(TotalsMapping::tax),
                discounts(order.getDiscountOnTotalPrice()));
    }

    private static Optional<Money> tax(TaxedPrice price) {
        return price.getTotalTax() == null
                ? difference(price.getTotalGross(), price.getTotalNet())
                : Optional.of(MoneyMapping.from(price.getTotalTax()));
    }

    static Optional<Money> difference(@Nullable TypedMoney more, @Nullable TypedMoney less) {
        return more == null || less == null
                ? Optional.empty()
                : Optional.of(
                        MoneyMapping.from(more).plus(MoneyMapping.from(less).negated()));
    }

    private static List<Discount> discounts(@Nullable DiscountOnTotalPrice discount) {
        if (discount == null) {
            return List.of();
        }
        List<Discount> portions = discount.getIncludedDiscounts().stream()
                .map(portion -> new Discount(
                        portion.getDiscount() == null
                                ? "total"
                                : portion.getDiscount().getId(),
                        MoneyMapping.from(portion.getDiscountedAmount())))
                .toList();
        return portions.isEmpty()
                ? List.of(new Discount("total", MoneyMapping.from(discount.getDiscountedAmount())))
                : portions;
    }
}
