package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ObjectNode;

/** The kind "order", put together from its groups of actions. */
public final class Orders {

    static final String TYPE = "order";

    private static final String FIELDS =
            "orderNumber purchaseOrderNumber customerId customerEmail customerGroup anonymousId"
                    + " businessUnit store lineItems customLineItems totalPrice taxedPrice"
                    + " taxedShippingPrice discountOnTotalPrice taxMode priceRoundingMode"
                    + " taxRoundingMode taxCalculationMode inventoryMode billingAddress shippingAddress"
                    + " shippingMode shippingKey shippingInfo shippingRateInput shippingCustomFields"
                    + " shipping itemShippingAddresses discountCodes directDiscounts refusedGifts"
                    + " paymentInfo country locale origin cart quote recurringOrder orderState"
                    + " shipmentState paymentState state syncInfo returnInfo custom completedAt";

    private Orders() {}

    public static Kind kind() {
        Kind kind = Kind.of(TYPE, "orders")
                .areas("orders")
                .fields(FIELDS)
                .selector("order-number", "orderNumber")
                .created(
                        Shape.of("id cart version! orderNumber purchaseOrderNumber"
                                        + " paymentState shipmentState orderState state"
                                        + " custom")
                                .with("custom", CustomFields.DRAFT),
                        OrderFromCart::fill)
                .deleted((order, same, change) -> announceWhole(order, "OrderDeleted", change));
        OrderStates.addTo(kind);
        LineItemStates.addTo(kind);
        SyncInfo.addTo(kind);
        Deliveries.addTo(kind);
        Parcels.addTo(kind);
        Returns.addTo(kind);
        OrderDetails.addTo(kind);
        OrderAddresses.addTo(kind);
        OrderCustomFields.addTo(kind);
        return kind;
    }

    /** A message that carries the whole order; it is filled last, so it shows the order as it was committed. */
    static void announceWhole(ObjectNode order, String messageType, Change change) {
        change.announce(TYPE, order, messageType).set("order", order);
    }
}
