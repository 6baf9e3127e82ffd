package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The resource types {@code order} and {@code order-edit}, and the requests on orders that have paths of their own. */
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

    /** Orders and order edits. */
    public static List<ResourceType> resourceTypes() {
        return List.of(orders(), OrderEdits.resourceType());
    }

    private static ResourceType orders() {
        ResourceType type = ResourceType.of(TYPE, "orders")
                .scopes("orders")
                .fields(FIELDS)
                .selector("order-number", "orderNumber")
                .draft(
                        Shape.of("id cart version! orderNumber purchaseOrderNumber"
                                        + " paymentState shipmentState orderState state"
                                        + " custom")
                                .with("custom", CustomFields.DRAFT),
                        OrderFromCart::fill)
                .onDelete((order, change) -> addOrderMessage(order, "OrderDeleted", change));
        OrderStates.addTo(type);
        LineItemStates.addTo(type);
        SyncInfo.addTo(type);
        Deliveries.addTo(type);
        Parcels.addTo(type);
        Returns.addTo(type);
        OrderDetails.addTo(type);
        OrderAddresses.addTo(type);
        OrderCustomFields.addTo(type);
        return type;
    }

    /** Creates an imported order from an {@code OrderImportDraft}, in a change that is not committed yet. */
    public static ObjectNode importOrder(ObjectNode draft, Change change) {
        return OrderImport.read(draft, change);
    }

    /** Creates an order from an {@code OrderFromQuoteDraft}, in a change that is not committed yet. */
    public static ObjectNode createFromQuote(ObjectNode draft, Change change) {
        return OrderFromQuote.create(draft, change);
    }

    /** Applies an order edit to its order, in a change that is not committed yet. */
    public static void applyEdit(ObjectNode edit, ObjectNode body, Change change) {
        OrderEdits.apply(edit, body, change);
    }

    /** Creates an order from a cart as commercetools does for a recurring order, with that message. */
    public static ObjectNode createRecurring(ObjectNode draft, Change change) {
        return OrderFromCart.recurring(draft, change);
    }

    /** Adds a message that contains the whole order, as it will be committed. */
    static void addOrderMessage(ObjectNode order, String messageType, Change change) {
        change.addMessage(TYPE, order, messageType).set("order", order);
    }
}
