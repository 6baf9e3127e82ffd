package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.cart.DiscountOnTotalPrice;
import com.commercetools.api.models.cart.Shipping;
import com.commercetools.api.models.cart.ShippingInfo;
import com.commercetools.api.models.cart.TaxPortion;
import com.commercetools.api.models.cart.TaxedPrice;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.emailnotifier.content.order.Discount;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps how a total comes about, so that what a mail shows adds up to what the customer pays. */
public final class TotalsMapping {

    private TotalsMapping() {}

    /**
     * What the totals are computed from.
     *
     * @param total the total price as commercetools states it: with taxes only if prices include them
     */
    public record Source(
            TypedMoney total,
            @Nullable TaxedPrice taxed,
            @Nullable DiscountOnTotalPrice discount,
            List<Money> shipping) {}

    /** The prices of all shipments after discounts. */
    public static List<Money> shipping(@Nullable ShippingInfo single, @Nullable List<Shipping> several) {
        return Stream.concat(
                        Stream.ofNullable(single),
                        Stream.ofNullable(several).flatMap(List::stream).map(Shipping::getShippingInfo))
                .filter(Objects::nonNull)
                .map(TotalsMapping::price)
                .toList();
    }

    private static Money price(ShippingInfo info) {
        return MoneyMapping.from(
                info.getDiscountedPrice() == null
                        ? info.getPrice()
                        : info.getDiscountedPrice().getValue());
    }

    /** The totals of an order or a quote with these lines. */
    public static Totals from(Source source, List<Line> lines) {
        Money net = MoneyMapping.from(source.total());
        TaxedPrice taxed = source.taxed();
        Money total = taxed == null ? net : MoneyMapping.from((TypedMoney) taxed.getTotalGross());
        Money subtotal = sum(net, lines.stream().map(Line::total));
        // Prices include the taxes if the sum of all prices is what the customer pays with taxes.
        boolean taxIncluded = taxed == null || net.amount().compareTo(total.amount()) == 0;
        return new Totals(
                subtotal,
                discounts(source.discount()),
                source.shipping().isEmpty() ? Optional.empty() : Optional.of(sum(net, source.shipping().stream())),
                taxed == null ? List.of() : taxes(taxed),
                taxIncluded,
                total);
    }

    private static Money sum(Money unit, Stream<Money> amounts) {
        BigDecimal sum = amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(unit.currency(), sum, unit.fractionDigits());
    }

    private static List<Discount> discounts(@Nullable DiscountOnTotalPrice discount) {
        return discount == null
                ? List.of()
                : List.of(new Discount(LocalizedText.EMPTY, MoneyMapping.from(discount.getDiscountedAmount())));
    }

    private static List<io.integrationhub.emailnotifier.content.order.TaxPortion> taxes(TaxedPrice taxed) {
        return Stream.ofNullable(taxed.getTaxPortions())
                .flatMap(List::stream)
                .map(TotalsMapping::tax)
                .toList();
    }

    private static io.integrationhub.emailnotifier.content.order.TaxPortion tax(TaxPortion portion) {
        // The SDK reads the rate as a binary float; its shortest decimal form is what commercetools sent.
        return new io.integrationhub.emailnotifier.content.order.TaxPortion(
                Objects.requireNonNullElse(portion.getName(), ""),
                new BigDecimal(portion.getRate().toString()),
                MoneyMapping.from((TypedMoney) portion.getAmount()));
    }
}
