package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import com.commercetools.api.models.cart.ItemShippingDetails;
import com.commercetools.api.models.cart.Shipping;
import com.commercetools.api.models.cart.ShippingInfo;
import com.commercetools.api.models.common.Address;
import com.commercetools.api.models.shipping_method.ShippingMethodReference;
import io.integrationhub.orderexport.order.content.CustomFields;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.content.Shipment;
import io.integrationhub.orderexport.order.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps shipments in either shipping mode (https://docs.commercetools.com/api/projects/orders#order). */
final class ShipmentMapping {

    private final com.commercetools.api.models.order.Order order;
    private final CollectRules collect;
    private final Set<String> contentFields;

    ShipmentMapping(com.commercetools.api.models.order.Order order, CollectRules collect, Set<String> contentFields) {
        this.order = order;
        this.collect = collect;
        this.contentFields = contentFields;
    }

    /**
     * Returns the shipments.
     *
     * @param orderFields custom fields of the order
     * @param lines lines of the order
     */
    List<Shipment> shipments(CustomFields orderFields, List<Line> lines) {
        return shipments().stream()
                .map(shipment -> shipment.collect() ? collected(shipment, orderFields, lines) : shipment)
                .toList();
    }

    private Shipment collected(Shipment shipment, CustomFields orderFields, List<Line> lines) {
        String addressKey = shipment.address()
                .or(() -> AddressMapping.from(order.getShippingAddress()))
                .map(address -> address.key())
                .orElse("");
        List<Line> collected = lines.stream()
                .filter(line -> line.kind() == Line.Kind.ITEM)
                .filter(line -> shipment.items().isEmpty()
                        || shipment.items().stream()
                                .anyMatch(item -> item.lineId().equals(line.id())))
                .toList();
        return shipment.collectedAt(collect.point(Stream.of(shipment.fields(), orderFields), collected, addressKey));
    }

    private List<Shipment> shipments() {
        List<Shipment> shipments = new ArrayList<>();
        if (order.getShippingInfo() != null) {
            shipments.add(shipment(
                    text(order.getShippingKey()), order.getShippingInfo(), null, order.getShippingCustomFields()));
        }
        if (order.getShipping() != null) {
            for (Shipping shipping : order.getShipping()) {
                shipments.add(shipment(
                        text(shipping.getShippingKey()),
                        shipping.getShippingInfo(),
                        shipping.getShippingAddress(),
                        shipping.getShippingCustomFields()));
            }
        }
        return shipments;
    }

    private Shipment shipment(
            String key,
            ShippingInfo info,
            @Nullable Address address,
            com.commercetools.api.models.type.@Nullable CustomFields custom) {
        String methodKey = methodKey(info.getShippingMethod());
        return new Shipment(
                key,
                text(info.getShippingMethodName()),
                methodKey,
                collect.isCollected(methodKey),
                "",
                price(info),
                LineMapping.tax(info.getTaxRate(), info.getTaxedPrice()),
                AddressMapping.from(address),
                items(key),
                CustomFields.of(CustomFieldValues.of(custom), contentFields));
    }

    private static Money price(ShippingInfo info) {
        return info.getDiscountedPrice() == null
                ? MoneyMapping.from(info.getPrice())
                : MoneyMapping.from(info.getDiscountedPrice().getValue());
    }

    private static String methodKey(@Nullable ShippingMethodReference method) {
        if (method == null) {
            return "";
        }
        return Optional.ofNullable(method.getObj())
                .map(shippingMethod -> shippingMethod.getKey())
                .orElse(method.getId());
    }

    /**
     * Returns the pieces of each line that belong to the shipment; none for a shipment without key, which contains all.
     */
    private List<Shipment.Item> items(String key) {
        List<Shipment.Item> items = new ArrayList<>();
        if (!key.isEmpty()) {
            order.getLineItems().forEach(line -> add(items, line.getId(), line.getShippingDetails(), key));
            order.getCustomLineItems().forEach(line -> add(items, line.getId(), line.getShippingDetails(), key));
        }
        return items;
    }

    private static void add(
            List<Shipment.Item> items, String lineId, @Nullable ItemShippingDetails details, String key) {
        if (details == null) {
            return;
        }
        long quantity = details.getTargets().stream()
                .filter(target -> key.equals(target.getShippingMethodKey()))
                .mapToLong(target -> target.getQuantity())
                .sum();
        if (quantity > 0) {
            items.add(new Shipment.Item(lineId, quantity));
        }
    }
}
