package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.order.PaymentState;
import com.commercetools.api.models.order.ShipmentState;
import io.integrationhub.orderexport.commercetools.mapping.InvoicesText;
import io.integrationhub.orderexport.progress.plan.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts changes to update actions (https://docs.commercetools.com/api/projects/orders#update-actions).
 *
 * @param order order to be changed
 * @param hubFields creates the actions for custom fields
 */
public record OrderActions(com.commercetools.api.models.order.Order order, HubFieldActions hubFields) {

    public List<OrderUpdateAction> of(List<Change> changes) {
        LineActions lines = new LineActions(order);
        List<OrderUpdateAction> actions = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.OrderState it -> actions.add(orderState(it));
                case Change.ShipmentState it -> actions.add(shipmentState(it));
                case Change.PaymentState it -> actions.add(paymentState(it));
                case Change.State it -> actions.add(transition(it.key()));
                case Change.LineState it -> actions.add(lines.transition(it));
                case Change.NewDelivery it -> actions.add(DeliveryActions.add(it));
                case Change.DeliveryItems it -> actions.add(DeliveryActions.setItems(it.delivery()));
                case Change.NewParcel it -> actions.add(DeliveryActions.addParcel(it));
                case Change.Tracking it -> actions.add(DeliveryActions.setTracking(it.parcel()));
                case Change.NewReturn it -> actions.add(lines.addReturn(it));
                case Change.ReturnState it -> actions.add(LineActions.returnState(it));
                case Change.ReturnPayment it -> actions.add(LineActions.returnPayment(it));
                case Change.CustomField it -> fields.put(it.name(), it.value());
                case Change.Invoices it -> fields.put(it.field(), InvoicesText.write(it.invoices()));
                // Payments are resources of their own; see PaymentUpdates.
                case Change.PaymentChange _ -> {}
            }
        }
        actions.addAll(hubFields.set(order, fields));
        return actions;
    }

    /** Uses force because after a late report the order may never have been in the State in between. */
    public static OrderUpdateAction transition(String stateKey) {
        return OrderUpdateAction.transitionStateBuilder()
                .state(new StateName(stateKey).identifier())
                .force(true)
                .build();
    }

    private static OrderUpdateAction orderState(Change.OrderState change) {
        return OrderUpdateAction.changeOrderStateBuilder()
                .orderState(OrderState.findEnum(change.state()))
                .build();
    }

    private static OrderUpdateAction shipmentState(Change.ShipmentState change) {
        return OrderUpdateAction.changeShipmentStateBuilder()
                .shipmentState(ShipmentState.findEnum(change.state()))
                .build();
    }

    private static OrderUpdateAction paymentState(Change.PaymentState change) {
        return OrderUpdateAction.changePaymentStateBuilder()
                .paymentState(PaymentState.findEnum(change.state()))
                .build();
    }
}
