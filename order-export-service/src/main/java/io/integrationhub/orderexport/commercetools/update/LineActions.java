package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.order.ReturnItemDraftBuilder;
import com.commercetools.api.models.order.ReturnPaymentState;
import com.commercetools.api.models.order.ReturnShipmentState;
import com.commercetools.api.models.state.StateResourceIdentifier;
import io.integrationhub.orderexport.progress.plan.Change;

/** Creates the update actions for the lines of an order and their returns. */
record LineActions(com.commercetools.api.models.order.Order order) {

    OrderUpdateAction transition(Change.LineState change) {
        StateResourceIdentifier from = new StateName(change.from()).identifier();
        StateResourceIdentifier to = new StateName(change.to()).identifier();
        return isCustom(change.lineId())
                ? OrderUpdateAction.transitionCustomLineItemStateBuilder()
                        .customLineItemId(change.lineId())
                        .quantity(change.quantity())
                        .fromState(from)
                        .toState(to)
                        .build()
                : OrderUpdateAction.transitionLineItemStateBuilder()
                        .lineItemId(change.lineId())
                        .quantity(change.quantity())
                        .fromState(from)
                        .toState(to)
                        .build();
    }

    OrderUpdateAction addReturn(Change.NewReturn change) {
        var item = ReturnItemDraftBuilder.of()
                .key(change.key())
                .quantity(change.quantity())
                .shipmentState(ReturnShipmentState.findEnum(change.state()));
        var draft = isCustom(change.lineId())
                ? item.customLineItemId(change.lineId()).build()
                : item.lineItemId(change.lineId()).build();
        return OrderUpdateAction.addReturnInfoBuilder().items(draft).build();
    }

    static OrderUpdateAction returnState(Change.ReturnState change) {
        return OrderUpdateAction.setReturnShipmentStateBuilder()
                .returnItemKey(change.key())
                .shipmentState(ReturnShipmentState.findEnum(change.state()))
                .build();
    }

    static OrderUpdateAction returnPayment(Change.ReturnPayment change) {
        return OrderUpdateAction.setReturnPaymentStateBuilder()
                .returnItemKey(change.key())
                .paymentState(ReturnPaymentState.findEnum(change.state()))
                .build();
    }

    private boolean isCustom(String lineId) {
        return order.getCustomLineItems().stream().anyMatch(line -> line.getId().equals(lineId));
    }
}
