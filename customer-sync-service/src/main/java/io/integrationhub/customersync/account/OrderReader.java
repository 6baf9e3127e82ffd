package io.integrationhub.customersync.account;

import static io.integrationhub.customersync.account.AddressReader.text;
import static io.integrationhub.customersync.account.OrderAmounts.amount;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.DiscountCodeInfo;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.discount_code.DiscountCode;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.ShipmentState;
import com.commercetools.api.models.product.ProductVariant;
import io.integrationhub.customersync.activity.OrderLine;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.profile.ProfileSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what other systems learn about an order. */
final class OrderReader {

    /** To have the codes themselves. */
    static final String EXPANDED = "discountCodes[*].discountCode";

    private OrderReader() {}

    /** Empty if nobody can be told from the order. */
    static Optional<PlacedOrder> read(Order order) {
        String customer = text(order.getCustomerId());
        if (customer.isEmpty() && text(order.getCustomerEmail()).isBlank()) {
            return Optional.empty();
        }
        ProfileSource buyer = customer.isEmpty()
                ? new ProfileSource(ProfileSource.Type.ORDER, order.getId())
                : new ProfileSource(ProfileSource.Type.CUSTOMER, customer);
        List<OrderLine> lines = lines(order);
        ZonedDateTime placedAt = Objects.requireNonNullElse(order.getCompletedAt(), order.getCreatedAt());
        return Optional.of(new PlacedOrder(
                order.getId(),
                text(order.getOrderNumber()),
                buyer,
                placedAt.toInstant(),
                new OrderAmounts(order).totals(lines),
                Optional.ofNullable(order.getStore()).map(store -> store.getKey()),
                codes(order),
                lines,
                isFulfilled(order),
                RefundedItems.of(order)));
    }

    /** Orders without a shipment, such as those of services, have no other sign than the order's state. */
    private static boolean isFulfilled(Order order) {
        return order.getOrderState() == OrderState.COMPLETE
                || order.getShipmentState() == ShipmentState.SHIPPED
                || order.getShipmentState() == ShipmentState.DELIVERED;
    }

    private static List<String> codes(Order order) {
        List<DiscountCodeInfo> codes = Objects.requireNonNullElse(order.getDiscountCodes(), List.of());
        return codes.stream()
                .map(info -> info.getDiscountCode().getObj())
                .filter(Objects::nonNull)
                .map(DiscountCode::getCode)
                .toList();
    }

    private static List<OrderLine> lines(Order order) {
        List<OrderLine> lines = new ArrayList<>();
        for (LineItem line : order.getLineItems()) {
            lines.add(new OrderLine(
                    line.getId(),
                    text(line.getProductId()),
                    text(line.getVariant().getSku()),
                    name(line.getName(), order.getLocale()),
                    image(line.getVariant()),
                    line.getQuantity(),
                    amount(line.getPrice().getValue()),
                    amount(line.getTotalPrice())));
        }
        for (CustomLineItem line : Objects.requireNonNullElse(order.getCustomLineItems(), List.<CustomLineItem>of())) {
            lines.add(new OrderLine(
                    line.getId(),
                    "",
                    text(line.getSlug()),
                    name(line.getName(), order.getLocale()),
                    "",
                    line.getQuantity(),
                    amount(line.getMoney()),
                    amount(line.getTotalPrice())));
        }
        return lines;
    }

    /** In the language of the order, else in any. */
    private static String name(LocalizedString name, @Nullable String locale) {
        Locale language = Locale.forLanguageTag(text(locale));
        return Optional.ofNullable(name.values().get(text(locale)))
                .or(() -> Optional.ofNullable(name.values().get(language.getLanguage())))
                .or(() -> name.values().values().stream().findFirst())
                .orElse("");
    }

    private static String image(ProductVariant variant) {
        return Stream.ofNullable(variant.getImages())
                .flatMap(List::stream)
                .map(image -> text(image.getUrl()))
                .findFirst()
                .orElse("");
    }
}
