package io.integrationhub.orderexport.commercetools;

import static io.integrationhub.orderexport.commercetools.AddressMapping.text;

import com.commercetools.api.models.order.ItemState;
import com.commercetools.api.models.order.ReturnInfo;
import com.commercetools.api.models.order.ReturnItem;
import com.commercetools.api.models.payment.PaymentReference;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Payment;
import io.integrationhub.orderexport.order.ReturnedItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How far an order got, from an order of commercetools.
 *
 * @param stateKeys gives a State's key for its id
 * @param ownFields custom fields the hub writes itself
 */
record StandingMapping(UnaryOperator<String> stateKeys, Set<String> ownFields) {

    OrderStanding from(com.commercetools.api.models.order.Order order) {
        return new OrderStanding(
                order.getOrderState().getJsonName(),
                order.getShipmentState() == null ? "" : order.getShipmentState().getJsonName(),
                order.getPaymentState() == null ? "" : order.getPaymentState().getJsonName(),
                order.getState() == null ? "" : stateKeys.apply(order.getState().getId()),
                lineStates(order),
                DeliveryMapping.from(order),
                returns(order.getReturnInfo()),
                payments(order),
                notes(order));
    }

    private Map<String, Map<String, Long>> lineStates(com.commercetools.api.models.order.Order order) {
        Map<String, Map<String, Long>> states = new HashMap<>();
        order.getLineItems().forEach(line -> put(states, line.getId(), line.getState()));
        order.getCustomLineItems().forEach(line -> put(states, line.getId(), line.getState()));
        return states;
    }

    private void put(Map<String, Map<String, Long>> states, String lineId, @Nullable List<ItemState> items) {
        Map<String, Long> pieces = new HashMap<>();
        if (items != null) {
            items.forEach(
                    item -> pieces.merge(stateKeys.apply(item.getState().getId()), item.getQuantity(), Long::sum));
        }
        if (!pieces.isEmpty()) {
            states.put(lineId, pieces);
        }
    }

    private static List<ReturnedItem> returns(@Nullable List<ReturnInfo> infos) {
        return infos == null
                ? List.of()
                : infos.stream()
                        .flatMap(info -> info.getItems().stream())
                        .map(StandingMapping::returned)
                        .toList();
    }

    private static ReturnedItem returned(ReturnItem item) {
        return new ReturnedItem(
                text(item.getKey()),
                item.getId(),
                lineOf(item),
                item.getQuantity(),
                item.getShipmentState().getJsonName(),
                item.getPaymentState().getJsonName());
    }

    private static String lineOf(ReturnItem item) {
        return switch (item) {
            case com.commercetools.api.models.order.LineItemReturnItem line -> line.getLineItemId();
            case com.commercetools.api.models.order.CustomLineItemReturnItem line -> line.getCustomLineItemId();
            default -> "";
        };
    }

    private static List<Payment> payments(com.commercetools.api.models.order.Order order) {
        return order.getPaymentInfo() == null
                ? List.of()
                : order.getPaymentInfo().getPayments().stream()
                        .map(PaymentReference::getObj)
                        .filter(Objects::nonNull)
                        .map(StandingMapping::payment)
                        .toList();
    }

    private static Payment payment(com.commercetools.api.models.payment.Payment payment) {
        var method = payment.getPaymentMethodInfo();
        return new Payment(
                payment.getId(),
                text(method.getPaymentInterface()),
                text(method.getMethod()),
                MoneyMapping.from(payment.getAmountPlanned()),
                payment.getTransactions().stream()
                        .map(transaction -> new Payment.Transaction(
                                transaction.getId(),
                                text(transaction.getInteractionId()),
                                transaction.getType().getJsonName(),
                                transaction.getState() == null
                                        ? "Initial"
                                        : transaction.getState().getJsonName(),
                                MoneyMapping.from(transaction.getAmount())))
                        .toList());
    }

    private Map<String, String> notes(com.commercetools.api.models.order.Order order) {
        Map<String, String> notes = new HashMap<>();
        CustomFieldValues.of(order.getCustom()).forEach((name, value) -> {
            if (ownFields.contains(name)) {
                notes.put(name, value.toString());
            }
        });
        return notes;
    }
}
