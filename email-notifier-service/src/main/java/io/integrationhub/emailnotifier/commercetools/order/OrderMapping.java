package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.order.Order;
import io.integrationhub.core.ContentHash;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Delay;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Maps an order to what mails about it may report. */
record OrderMapping(DelayFields delayFields) {

    private static final int DATE_LENGTH = 10;

    MailableOrder from(Order order, Reader reader, boolean imported) {
        OrderDetails details = OrderDetailsMapping.from(order);
        Map<String, Line> lines =
                details.lines().stream().collect(Collectors.toMap(Line::id, Function.identity(), (first, _) -> first));
        ReturnMapping returns = new ReturnMapping(lines);
        return new MailableOrder(
                details,
                reader,
                imported,
                order.getOrderState().getJsonName(),
                order.getShipmentState() == null ? "" : order.getShipmentState().getJsonName(),
                order.getLastModifiedAt().toInstant(),
                hash(details),
                new DeliveryMapping(lines).from(order),
                delay(order),
                returns.returns(order),
                ReturnMapping.refunds(order));
    }

    /** All other orders were created from a cart, a quote or a recurring order. */
    static boolean isImported(Order order) {
        return order.getCompletedAt() != null
                || order.getCart() == null && order.getQuote() == null && order.getRecurringOrder() == null;
    }

    private static String hash(OrderDetails details) {
        List<String> lines = details.lines().stream()
                .map(line -> String.join(
                        "|",
                        line.id(),
                        line.sku(),
                        String.valueOf(line.quantity()),
                        line.total().amount().toPlainString()))
                .toList();
        return ContentHash.ofFields(
                        lines,
                        details.totals().total().amount().toPlainString(),
                        details.shippingAddress(),
                        details.billingAddress(),
                        details.shippingMethod())
                .shortForm();
    }

    private Optional<Delay> delay(Order order) {
        Map<String, Object> fields = order.getCustom() == null
                ? Map.of()
                : order.getCustom().getFields().values();
        Optional<LocalDate> from = date(fields, delayFields.from());
        Optional<LocalDate> until = date(fields, delayFields.until());
        boolean isDelayed = order.getShipmentState() != null
                && order.getShipmentState().getJsonName().equals("Delayed");
        return isDelayed || from.isPresent() || until.isPresent()
                ? Optional.of(new Delay(from, until))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        String text = value == null ? "" : value.toString();
        if (text.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
