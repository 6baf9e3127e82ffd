package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import io.integrationhub.orderexport.order.content.Address;
import io.integrationhub.orderexport.order.content.Buyer;
import io.integrationhub.orderexport.order.content.CustomFields;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.content.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Maps what was sold.
 *
 * @param fallbackLocale language of names if the order has no language
 * @param collect how shipments that the buyer collects are recognized
 * @param hubFields custom fields written by the hub, which are not part of the content
 * @param contentFields custom fields that are content; others are sent but not compared
 */
public record ContentMapping(
        String fallbackLocale, CollectRules collect, Set<String> hubFields, Set<String> contentFields) {

    public OrderContent from(com.commercetools.api.models.order.Order order) {
        List<Line> lines = lines(order);
        CustomFields fields = fields(order);
        List<Shipment> shipments = new ShipmentMapping(order, collect, contentFields).shipments(fields, lines);
        return new OrderContent(
                placedAt(order),
                isImported(order),
                text(order.getLocale()),
                text(order.getCountry()),
                order.getStore() == null ? "" : order.getStore().getKey(),
                order.getRecurringOrder() == null
                        ? ""
                        : order.getRecurringOrder().getId(),
                buyer(order),
                AddressMapping.from(order.getBillingAddress()),
                AddressMapping.from(order.getShippingAddress()),
                lines,
                shipments,
                TotalsMapping.from(order, lines, shipments),
                codes(order),
                fields);
    }

    /** Only an import sets another time (https://docs.commercetools.com/api/projects/orders-import). */
    private static Instant placedAt(com.commercetools.api.models.order.Order order) {
        return Objects.requireNonNullElse(order.getCompletedAt(), order.getCreatedAt())
                .toInstant();
    }

    /** All other orders were created from a cart, a quote or a recurring order. */
    private static boolean isImported(com.commercetools.api.models.order.Order order) {
        return order.getCompletedAt() != null
                || order.getCart() == null && order.getQuote() == null && order.getRecurringOrder() == null;
    }

    private static Buyer buyer(com.commercetools.api.models.order.Order order) {
        Optional<Address> address = AddressMapping.from(
                order.getBillingAddress() == null ? order.getShippingAddress() : order.getBillingAddress());
        String email = text(order.getCustomerEmail());
        return new Buyer(
                text(order.getCustomerId()),
                email.isEmpty() ? address.map(Address::email).orElse("") : email,
                address.map(AddressMapping::fullName).orElse(""),
                address.map(Address::company).orElse(""),
                References.from(order.getCustomerGroup()),
                text(order.getPurchaseOrderNumber()),
                order.getBusinessUnit() == null ? "" : order.getBusinessUnit().getKey());
    }

    private List<Line> lines(com.commercetools.api.models.order.Order order) {
        List<String> locales = locales(order.getLocale());
        List<Line> lines = new ArrayList<>();
        LineMapping mapping = new LineMapping(contentFields);
        order.getLineItems().forEach(item -> lines.add(mapping.from(item, locales)));
        order.getCustomLineItems().forEach(item -> lines.add(mapping.from(item, locales)));
        return lines;
    }

    /** Returns the languages from the most to the least preferred: {@code de-AT}, {@code de}, {@code en}. */
    private List<String> locales(@Nullable String locale) {
        String own = text(locale);
        return List.of(own, own.replaceAll("-.*", ""), fallbackLocale);
    }

    private static List<String> codes(com.commercetools.api.models.order.Order order) {
        return order.getDiscountCodes() == null
                ? List.of()
                : order.getDiscountCodes().stream()
                        .map(code -> code.getDiscountCode())
                        .map(reference -> reference.getObj() == null
                                ? reference.getId()
                                : reference.getObj().getCode())
                        .toList();
    }

    private CustomFields fields(com.commercetools.api.models.order.Order order) {
        Map<String, Object> fields = new TreeMap<>(CustomFieldValues.of(order.getCustom()));
        fields.keySet().removeAll(hubFields);
        return CustomFields.of(fields, contentFields);
    }
}
