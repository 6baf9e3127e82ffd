package io.integrationhub.orderexport.commercetools.mapping;

import com.commercetools.api.models.cart.DiscountOnTotalPrice;
import com.commercetools.api.models.cart.TaxedPrice;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.content.Shipment;
import io.integrationhub.orderexport.order.money.Discount;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Totals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps totals. */
final class TotalsMapping {

    /** Source of a discount that commercetools does not name. */
    private static final String TOTAL = "total";

    private TotalsMapping() {}

    static Totals from(com.commercetools.api.models.order.Order order, List<Line> lines, List<Shipment> shipments) {
        Money total = MoneyMapping.from((TypedMoney) order.getTotalPrice());
        BigDecimal sum = Stream.concat(
                        lines.stream().map(Line::total), shipments.stream().map(Shipment::price))
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<TaxedPrice> taxed = Optional.ofNullable(order.getTaxedPrice());
        return new Totals(
                total,
                taxed.map(price -> MoneyMapping.from(price.getTotalNet())),
                taxed.map(price -> MoneyMapping.from(price.getTotalGross())),
                taxed.flatMap(TotalsMapping::tax),
                Adjustment.complete(sum, discounts(order.getDiscountOnTotalPrice()), total));
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
        Map<String, Money> bySource = new LinkedHashMap<>();
        discount.getIncludedDiscounts().forEach(portion -> {
            String source = portion.getDiscount() == null
                    ? TOTAL
                    : portion.getDiscount().getId();
            bySource.merge(source, MoneyMapping.from(portion.getDiscountedAmount()), Money::plus);
        });
        if (bySource.isEmpty()) {
            bySource.put(TOTAL, MoneyMapping.from(discount.getDiscountedAmount()));
        }
        return bySource.entrySet().stream()
                .map(entry -> new Discount(entry.getKey(), entry.getValue()))
                .toList();
    }
}
