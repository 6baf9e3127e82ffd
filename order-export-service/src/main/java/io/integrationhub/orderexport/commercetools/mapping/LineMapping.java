package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.DiscountedLineItemPriceForQuantity;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.TaxedItemPrice;
import com.commercetools.api.models.common.DiscountedPrice;
import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.common.Price;
import com.commercetools.api.models.common.Reference;
import com.commercetools.api.models.tax_category.TaxRate;
import io.integrationhub.orderexport.order.content.CustomFields;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.content.ResourceReference;
import io.integrationhub.orderexport.order.money.Discount;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Tax;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Maps line items and custom line items.
 *
 * @param contentFields custom fields that are content
 */
record LineMapping(Set<String> contentFields) {

    Line from(LineItem item, List<String> locales) {
        Money unitPrice = MoneyMapping.from(item.getPrice().getValue());
        Money total = MoneyMapping.from(item.getTotalPrice());
        Map<String, Money> discounts = productDiscount(item.getPrice(), item.getQuantity());
        addDiscounts(discounts, item.getDiscountedPricePerQuantity());
        return new Line(
                item.getId(),
                Line.Kind.ITEM,
                text(item.getVariant().getSku()),
                name(item.getName(), locales),
                item.getQuantity(),
                unitPrice,
                total,
                tax(item.getTaxRate(), item.getTaxedPrice()),
                discounts(unitPrice, item.getQuantity(), discounts, total),
                References.from(item.getSupplyChannel()),
                References.from(item.getDistributionChannel()),
                CustomFields.of(CustomFieldValues.of(item.getCustom()), contentFields));
    }

    Line from(CustomLineItem item, List<String> locales) {
        Money unitPrice = MoneyMapping.from(item.getMoney());
        Money total = MoneyMapping.from(item.getTotalPrice());
        Map<String, Money> discounts = new LinkedHashMap<>();
        addDiscounts(discounts, item.getDiscountedPricePerQuantity());
        return new Line(
                item.getId(),
                Line.Kind.CUSTOM,
                text(item.getSlug()),
                name(item.getName(), locales),
                item.getQuantity(),
                unitPrice,
                total,
                tax(item.getTaxRate(), item.getTaxedPrice()),
                discounts(unitPrice, item.getQuantity(), discounts, total),
                ResourceReference.NONE,
                ResourceReference.NONE,
                CustomFields.of(CustomFieldValues.of(item.getCustom()), contentFields));
    }

    static Optional<Tax> tax(@Nullable TaxRate rate, @Nullable TaxedItemPrice price) {
        if (rate == null) {
            return Optional.empty();
        }
        // The SDK reads the rate as a binary float; its shortest decimal form is what commercetools sent.
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

    /** Returns the discounts of a line, by which its unit price times its quantity leads to its total. */
    private static List<Discount> discounts(Money unitPrice, long quantity, Map<String, Money> bySource, Money total) {
        List<Discount> discounts = bySource.entrySet().stream()
                .map(entry -> new Discount(entry.getKey(), entry.getValue()))
                .toList();
        return Adjustment.complete(unitPrice.amount().multiply(BigDecimal.valueOf(quantity)), discounts, total);
    }

    /** A product discount lowers the price itself; carts know only the discounts after it. */
    private static Map<String, Money> productDiscount(Price price, long quantity) {
        Map<String, Money> bySource = new LinkedHashMap<>();
        DiscountedPrice discounted = price.getDiscounted();
        if (discounted != null) {
            Money before = MoneyMapping.times(price.getValue(), quantity);
            Money after = MoneyMapping.times(discounted.getValue(), quantity);
            bySource.put(source(discounted.getDiscount()), before.plus(after.negated()));
        }
        return bySource;
    }

    /** Adds the amount by which each cart discount reduces the price of all pieces together. */
    private static void addDiscounts(
            Map<String, Money> bySource, @Nullable List<DiscountedLineItemPriceForQuantity> prices) {
        for (DiscountedLineItemPriceForQuantity price :
                prices == null ? List.<DiscountedLineItemPriceForQuantity>of() : prices) {
            price.getDiscountedPrice().getIncludedDiscounts().forEach(portion -> {
                Money amount = MoneyMapping.times(portion.getDiscountedAmount(), price.getQuantity());
                bySource.merge(source(portion.getDiscount()), amount, Money::plus);
            });
        }
    }

    private static String source(@Nullable Reference discount) {
        return discount == null ? "direct" : discount.getId();
    }

    /** Returns the name in the first of these languages that has one, or in any language. */
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
