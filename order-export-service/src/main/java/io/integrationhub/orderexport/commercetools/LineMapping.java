package io.integrationhub.orderexport.commercetools;

import static io.integrationhub.orderexport.commercetools.AddressMapping.text;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.DiscountedLineItemPriceForQuantity;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.TaxedItemPrice;
import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.tax_category.TaxRate;
import io.integrationhub.orderexport.order.Discount;
import io.integrationhub.orderexport.order.Line;
import io.integrationhub.orderexport.order.Money;
import io.integrationhub.orderexport.order.Tax;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Line items and custom line items as lines. */
final class LineMapping {

    private LineMapping() {}

    static Line from(LineItem item, List<String> locales) {
        return new Line(
                item.getId(),
                Line.Kind.ITEM,
                text(item.getVariant().getSku()),
                name(item.getName(), locales),
                item.getQuantity(),
                MoneyMapping.from(item.getPrice().getValue()),
                MoneyMapping.from(item.getTotalPrice()),
                tax(item.getTaxRate(), item.getTaxedPrice()),
                discounts(item.getDiscountedPricePerQuantity()),
                item.getSupplyChannel() == null ? "" : item.getSupplyChannel().getId(),
                CustomFieldValues.of(item.getCustom()));
    }

    static Line from(CustomLineItem item, List<String> locales) {
        return new Line(
                item.getId(),
                Line.Kind.CUSTOM,
                text(item.getSlug()),
                name(item.getName(), locales),
                item.getQuantity(),
                MoneyMapping.from(item.getMoney()),
                MoneyMapping.from(item.getTotalPrice()),
                tax(item.getTaxRate(), item.getTaxedPrice()),
                discounts(item.getDiscountedPricePerQuantity()),
                "",
                CustomFieldValues.of(item.getCustom()));
    }

    static Optional<Tax> tax(@Nullable TaxRate rate, @Nullable TaxedItemPrice price) {
        if (rate == null) {
            return Optional.empty();
        }
        // The SDK reads the rate as a binary float; its shortest decimal form is what commercetools
        // wrote.
        BigDecimal decimal = new BigDecimal(rate.getAmount().toString());
        return Optional.of(
                new Tax(text(rate.getName()), decimal, Boolean.TRUE.equals(rate.getIncludedInPrice()), amount(price)));
    }

    private static Optional<Money> amount(@Nullable TaxedItemPrice price) {
        if (price == null) {
            return Optional.empty();
        }
        if (price.getTotalTax() != null) {
            return Optional.of(MoneyMapping.from(price.getTotalTax()));
        }
        return TotalsMapping.difference(price.getTotalGross(), price.getTotalNet());
    }

    /** What each discount takes off all pieces together. */
    private static List<Discount> discounts(@Nullable List<DiscountedLineItemPriceForQuantity> prices) {
        Map<String, Money> bySource = new LinkedHashMap<>();
        if (prices != null) {
            prices.forEach(price -> price.getDiscountedPrice()
                    .getIncludedDiscounts()
                    .forEach(portion -> {
                        String source = portion.getDiscount() == null
                                ? ""
                                : portion.getDiscount().getId();
                        bySource.merge(
                                source,
                                MoneyMapping.times(portion.getDiscountedAmount(), price.getQuantity()),
                                Money::plus);
                    }));
        }
        return bySource.entrySet().stream()
                .map(entry -> new Discount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The name in the first language there is one in. */
    private static String name(@Nullable LocalizedString name, List<String> locales) {
        if (name == null) {
            return "";
        }
        Map<String, String> names = name.values();
        return locales.stream()
                .filter(names::containsKey)
                .map(names::get)
                .findFirst()
                .or(() -> names.values().stream().findFirst())
                .orElse("");
    }
}
