package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import com.commercetools.api.models.order.CustomLineItemReturnItem;
import com.commercetools.api.models.order.ItemState;
import com.commercetools.api.models.order.LineItemReturnItem;
import com.commercetools.api.models.order.ReturnInfo;
import com.commercetools.api.models.order.ReturnItem;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Maps the fulfilment and payment status.
 *
 * @param stateKeys returns the key of the State with this id
 * @param hubFields custom fields written by the hub
 * @param invoicesField the one of them that contains invoices and credit notes
 */
public record StatusMapping(UnaryOperator<String> stateKeys, Set<String> hubFields, String invoicesField) {

    public OrderStatus from(com.commercetools.api.models.order.Order order) {
        Map<String, String> fields = hubFields(order);
        return new OrderStatus(
                order.getOrderState().getJsonName(),
                order.getShipmentState() == null ? "" : order.getShipmentState().getJsonName(),
                order.getPaymentState() == null ? "" : order.getPaymentState().getJsonName(),
                order.getState() == null ? "" : stateKeys.apply(order.getState().getId()),
                lineStates(order),
                DeliveryMapping.from(order),
                returns(order.getReturnInfo()),
                PaymentMapping.from(order.getPaymentInfo()),
                InvoicesText.read(fields.getOrDefault(invoicesField, "")),
                fields);
    }

    private Map<String, Map<String, Long>> lineStates(com.commercetools.api.models.order.Order order) {
        Map<String, Map<String, Long>> states = new HashMap<>();
        order.getLineItems().forEach(line -> put(states, line.getId(), line.getState()));
        order.getCustomLineItems().forEach(line -> put(states, line.getId(), line.getState()));
        return states;
    }

    private void put(Map<String, Map<String, Long>> states, String lineId, @Nullable List<ItemState> items) {
        if (items == null || items.isEmpty()) {
            return;
        }
        Map<String, Long> pieces = new HashMap<>();
        for (ItemState item : items) {
            pieces.merge(stateKeys.apply(item.getState().getId()), item.getQuantity(), Long::sum);
        }
        states.put(lineId, pieces);
    }

    private static List<ReturnedItem> returns(@Nullable List<ReturnInfo> infos) {
        if (infos == null) {
            return List.of();
        }
        return infos.stream()
                .flatMap(info -> info.getItems().stream())
                .map(StatusMapping::returned)
                .toList();
    }

    private static ReturnedItem returned(ReturnItem item) {
        return new ReturnedItem(
                text(item.getKey()),
                item.getId(),
                lineId(item),
                item.getQuantity(),
                item.getShipmentState().getJsonName(),
                item.getPaymentState().getJsonName(),
                text(item.getComment()));
    }

    private static String lineId(ReturnItem item) {
        return switch (item) {
            case LineItemReturnItem line -> line.getLineItemId();
            case CustomLineItemReturnItem line -> line.getCustomLineItemId();
            default -> "";
        };
    }

    private Map<String, String> hubFields(com.commercetools.api.models.order.Order order) {
        Map<String, String> fields = new HashMap<>();
        CustomFieldValues.of(order.getCustom()).forEach((name, value) -> {
            if (hubFields.contains(name)) {
                fields.put(name, value.toString());
            }
        });
        return fields;
    }
}
