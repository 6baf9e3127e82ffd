package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;

/** The kind "cart", put together from its groups of actions; totals are settled after every change. */
public final class Carts {

    static final String TYPE = "cart";

    private static final String FIELDS =
            "key customerId customerEmail customerGroup anonymousId businessUnit store lineItems"
                    + " customLineItems totalLineItemQuantity totalPrice taxedPrice taxedShippingPrice"
                    + " discountOnTotalPrice taxMode priceRoundingMode taxRoundingMode"
                    + " taxCalculationMode inventoryMode cartState billingAddress shippingAddress"
                    + " shippingMode shippingKey shippingInfo shippingRateInput shipping"
                    + " itemShippingAddresses discountCodes directDiscounts refusedGifts paymentInfo"
                    + " country locale origin custom deleteDaysAfterLastModification"
                    + " purchaseOrderNumber recurringOrder";

    private Carts() {}

    public static Kind kind() {
        Kind kind = Kind.of(TYPE, "carts")
                .areas("orders")
                .fields(FIELDS)
                .selector("key", "key")
                .created(draft(), CartDraft::fill)
                .settled((cart, same, change) -> CartTotals.settle(cart, change));
        CartLines.addTo(kind);
        CartCustomLines.addTo(kind);
        CartShipping.addTo(kind);
        CartDetails.addTo(kind);
        CartTaxes.addTo(kind);
        return kind;
    }

    private static Shape draft() {
        return Shape.of("currency! key customerId customerEmail customerGroup anonymousId"
                        + " businessUnit store lineItems customLineItems taxMode"
                        + " externalTaxRateForShippingMethod priceRoundingMode taxRoundingMode"
                        + " taxCalculationMode inventoryMode billingAddress shippingAddress"
                        + " shippingMethod shippingMode customShipping shipping"
                        + " itemShippingAddresses country locale origin"
                        + " deleteDaysAfterLastModification custom purchaseOrderNumber")
                .with("lineItems", CartLines.DRAFT)
                .with("customLineItems", CartCustomLines.DRAFT)
                .with("billingAddress", Addresses.SHAPE)
                .with("shippingAddress", Addresses.SHAPE)
                .with("itemShippingAddresses", Addresses.SHAPE)
                .with("customShipping", CartShipping.CUSTOM_DRAFT)
                .with("shipping", CartShipping.DRAFT)
                .with("custom", CustomFields.DRAFT);
    }
}
