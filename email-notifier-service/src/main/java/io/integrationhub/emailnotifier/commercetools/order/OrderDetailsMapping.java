package io.integrationhub.emailnotifier.commercetools.order;

import static io.integrationhub.emailnotifier.commercetools.order.AddressMapping.text;

import com.commercetools.api.models.order.Order;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.Totals;
import java.util.List;
import java.util.Objects;

/** Maps what mails show of an order. */
public final class OrderDetailsMapping {

    private OrderDetailsMapping() {}

    /** The order's details as mails show them. */
    public static OrderDetails from(Order order) {
        List<Line> lines = LineMapping.from(order.getLineItems(), order.getCustomLineItems());
        Totals totals = TotalsMapping.from(
                new TotalsMapping.Source(
                        order.getTotalPrice(),
                        order.getTaxedPrice(),
                        order.getDiscountOnTotalPrice(),
                        TotalsMapping.shipping(order.getShippingInfo(), order.getShipping())),
                lines);
        String number = text(order.getOrderNumber());
        return new OrderDetails(
                order.getId(),
                number.isEmpty() ? order.getId() : number,
                Objects.requireNonNullElse(order.getCompletedAt(), order.getCreatedAt())
                        .toInstant(),
                text(order.getPurchaseOrderNumber()),
                lines,
                totals,
                AddressMapping.from(order.getBillingAddress()),
                AddressMapping.from(order.getShippingAddress()),
                order.getShippingInfo() == null
                        ? ""
                        : text(order.getShippingInfo().getShippingMethodName()),
                "");
    }
}
