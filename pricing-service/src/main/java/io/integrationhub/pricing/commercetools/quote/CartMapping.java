package io.integrationhub.pricing.commercetools.quote;

import com.commercetools.api.models.cart.Cart;
import com.commercetools.api.models.cart.CartUpdateAction;
import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.CustomLineItemPriceMode;
import com.commercetools.api.models.cart.ExternalLineItemTotalPrice;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.LineItemPriceMode;
import com.commercetools.api.models.common.LocalizedString;
import io.integrationhub.pricing.commercetools.MoneyDrafts;
import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.cart.CartChange;
import io.integrationhub.pricing.quote.cart.CartChange.AddFee;
import io.integrationhub.pricing.quote.cart.CartChange.AddLine;
import io.integrationhub.pricing.quote.cart.CartChange.ChangeQuantity;
import io.integrationhub.pricing.quote.cart.CartChange.LockPrice;
import io.integrationhub.pricing.quote.cart.CartChange.RemoveFee;
import io.integrationhub.pricing.quote.cart.CartChange.RemoveLine;
import io.integrationhub.pricing.quote.cart.CartFee;
import io.integrationhub.pricing.quote.cart.CartLine;
import io.integrationhub.pricing.quote.cart.QuotationCart;
import io.integrationhub.pricing.quote.report.ReportedFee;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates quotation carts, and changes into update actions. */
final class CartMapping {

    private CartMapping() {}

    static QuotationCart of(Cart cart) {
        return new QuotationCart(
                cart.getTotalPrice().getCurrencyCode(),
                cart.getLineItems().stream().map(CartMapping::line).toList(),
                cart.getCustomLineItems().stream().map(CartMapping::fee).toList(),
                cart.getDiscountOnTotalPrice() != null);
    }

    private static CartLine line(LineItem item) {
        return new CartLine(
                item.getId(),
                text(item.getVariant().getSku()),
                item.getQuantity(),
                QuoteMapping.money(item.getPrice().getValue()),
                QuoteMapping.money(item.getTotalPrice()),
                item.getPriceMode() == LineItemPriceMode.EXTERNAL_TOTAL);
    }

    private static CartFee fee(CustomLineItem item) {
        return new CartFee(
                item.getId(),
                text(item.getKey()),
                item.getQuantity(),
                QuoteMapping.money(item.getMoney()),
                QuoteMapping.money(item.getTotalPrice()));
    }

    static CartUpdateAction action(CartChange change, Locale language) {
        return switch (change) {
            case LockPrice it ->
                CartUpdateAction.setLineItemTotalPriceBuilder()
                        .lineItemId(it.lineId())
                        .externalTotalPrice(price(it.unitPrice(), it.total()))
                        .build();
            case ChangeQuantity it ->
                CartUpdateAction.changeLineItemQuantityBuilder()
                        .lineItemId(it.lineId())
                        .quantity(it.quantity())
                        .externalTotalPrice(price(it.unitPrice(), it.total()))
                        .build();
            case RemoveLine it ->
                CartUpdateAction.removeLineItemBuilder().lineItemId(it.lineId()).build();
            case AddLine it ->
                CartUpdateAction.addLineItemBuilder()
                        .sku(it.sku())
                        .quantity(it.quantity())
                        .externalTotalPrice(price(it.unitPrice(), it.total()))
                        .build();
            case RemoveFee it ->
                CartUpdateAction.removeCustomLineItemBuilder()
                        .customLineItemId(it.feeId())
                        .build();
            case AddFee it -> addFee(it.key(), it.fee(), language);
        };
    }

    /** External, so that no Cart Discount reduces it. */
    private static CartUpdateAction addFee(String key, ReportedFee fee, Locale language) {
        return CartUpdateAction.addCustomLineItemBuilder()
                .key(key)
                .slug(key)
                .name(LocalizedString.of(language, fee.name()))
                .quantity(fee.quantity())
                .money(MoneyDrafts.of(fee.price()))
                .priceMode(CustomLineItemPriceMode.EXTERNAL)
                .taxCategory(fee.taxCategory()
                        .map(category ->
                                com.commercetools.api.models.tax_category.TaxCategoryResourceIdentifier.builder()
                                        .key(category)
                                        .build())
                        .orElse(null))
                .build();
    }

    private static ExternalLineItemTotalPrice price(Money unitPrice, Money total) {
        return ExternalLineItemTotalPrice.builder()
                .price(MoneyDrafts.of(unitPrice))
                .totalPrice(MoneyDrafts.of(total))
                .build();
    }

    /** The language of the cart, or the first one in which a product of it has a name. */
    static Locale language(Cart cart) {
        return Optional.ofNullable(cart.getLocale())
                .or(() -> cart.getLineItems().stream()
                        .flatMap(item -> item.getName().values().keySet().stream())
                        .sorted()
                        .findFirst())
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
