package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.product.ProductVariant;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps line items and custom line items of orders and quotes. */
public final class LineMapping {

    private LineMapping() {}

    /** All lines, line items first. */
    public static List<Line> from(@Nullable List<LineItem> items, @Nullable List<CustomLineItem> customItems) {
        return Stream.concat(
                        Stream.ofNullable(items).flatMap(List::stream).map(LineMapping::from),
                        Stream.ofNullable(customItems).flatMap(List::stream).map(LineMapping::from))
                .toList();
    }

    private static Line from(LineItem item) {
        Money unitPrice = MoneyMapping.from(item.getPrice().getValue());
        Money total = MoneyMapping.from((TypedMoney) item.getTotalPrice());
        return new Line(
                item.getId(),
                text(item.getName()),
                LocalizedText.EMPTY,
                Objects.requireNonNullElse(item.getVariant().getSku(), ""),
                item.getQuantity(),
                unitPrice,
                discount(unitPrice, item.getQuantity(), total),
                total,
                image(item.getVariant()));
    }

    private static Line from(CustomLineItem item) {
        Money unitPrice = MoneyMapping.from(item.getMoney());
        Money total = MoneyMapping.from((TypedMoney) item.getTotalPrice());
        return new Line(
                item.getId(),
                text(item.getName()),
                LocalizedText.EMPTY,
                "",
                item.getQuantity(),
                unitPrice,
                discount(unitPrice, item.getQuantity(), total),
                total,
                "");
    }

    /** By how much the line costs less than its pieces; empty if by nothing, or by less than the currency has. */
    private static Optional<Money> discount(Money unitPrice, long quantity, Money total) {
        BigDecimal full = unitPrice.amount().multiply(BigDecimal.valueOf(quantity));
        BigDecimal less = full.subtract(total.amount()).setScale(total.fractionDigits(), RoundingMode.HALF_EVEN);
        return less.signum() > 0
                ? Optional.of(new Money(total.currency(), less, total.fractionDigits()))
                : Optional.empty();
    }

    private static String image(ProductVariant variant) {
        return Stream.ofNullable(variant.getImages())
                .flatMap(List::stream)
                .map(image -> Objects.requireNonNullElse(image.getUrl(), ""))
                .findFirst()
                .orElse("");
    }

    static LocalizedText text(@Nullable LocalizedString text) {
        return text == null ? LocalizedText.EMPTY : new LocalizedText(text.values());
    }
}
