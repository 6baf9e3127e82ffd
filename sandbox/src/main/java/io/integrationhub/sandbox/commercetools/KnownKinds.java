package io.integrationhub.sandbox.commercetools;

import io.integrationhub.sandbox.commercetools.approval.ApprovalFlows;
import io.integrationhub.sandbox.commercetools.approval.ApprovalRules;
import io.integrationhub.sandbox.commercetools.approval.AssociateRoles;
import io.integrationhub.sandbox.commercetools.approval.BusinessUnits;
import io.integrationhub.sandbox.commercetools.cart.Carts;
import io.integrationhub.sandbox.commercetools.customer.Customers;
import io.integrationhub.sandbox.commercetools.extension.Extensions;
import io.integrationhub.sandbox.commercetools.kinds.Channels;
import io.integrationhub.sandbox.commercetools.kinds.Inventory;
import io.integrationhub.sandbox.commercetools.kinds.ProductProjections;
import io.integrationhub.sandbox.commercetools.kinds.ProductTypes;
import io.integrationhub.sandbox.commercetools.kinds.Products;
import io.integrationhub.sandbox.commercetools.kinds.ShippingMethods;
import io.integrationhub.sandbox.commercetools.kinds.SimpleKinds;
import io.integrationhub.sandbox.commercetools.kinds.States;
import io.integrationhub.sandbox.commercetools.kinds.TaxCategories;
import io.integrationhub.sandbox.commercetools.kinds.Types;
import io.integrationhub.sandbox.commercetools.order.OrderEdits;
import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.payment.Payments;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Kinds;
import io.integrationhub.sandbox.commercetools.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.List;

/** Everything the stand-in knows. */
final class KnownKinds {

    private KnownKinds() {}

    static Kinds all() {
        List<Kind> kinds = new ArrayList<>(SimpleKinds.all());
        kinds.addAll(List.of(
                Channels.kind(),
                States.kind(),
                Types.kind(),
                TaxCategories.kind(),
                ProductTypes.kind(),
                Products.kind(),
                ProductProjections.kind(),
                ShippingMethods.kind(),
                Carts.kind(),
                Customers.kind(),
                Payments.kind(),
                Inventory.kind(),
                Subscriptions.kind(),
                Extensions.kind(),
                Orders.kind(),
                OrderEdits.kind(),
                AssociateRoles.kind(),
                BusinessUnits.kind(),
                ApprovalRules.kind(),
                ApprovalFlows.kind()));
        return new Kinds(kinds);
    }
}
