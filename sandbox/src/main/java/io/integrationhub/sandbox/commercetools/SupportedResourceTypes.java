package io.integrationhub.sandbox.commercetools;

import io.integrationhub.sandbox.commercetools.approval.ApprovalFlows;
import io.integrationhub.sandbox.commercetools.businessunit.BusinessUnits;
import io.integrationhub.sandbox.commercetools.cart.Carts;
import io.integrationhub.sandbox.commercetools.category.Categories;
import io.integrationhub.sandbox.commercetools.customer.CustomerTokens;
import io.integrationhub.sandbox.commercetools.customer.Customers;
import io.integrationhub.sandbox.commercetools.discount.Promotions;
import io.integrationhub.sandbox.commercetools.extension.Extensions;
import io.integrationhub.sandbox.commercetools.inventory.InventoryEntries;
import io.integrationhub.sandbox.commercetools.inventory.Reservations;
import io.integrationhub.sandbox.commercetools.order.Orders;
import io.integrationhub.sandbox.commercetools.payment.Payments;
import io.integrationhub.sandbox.commercetools.price.StandalonePrices;
import io.integrationhub.sandbox.commercetools.product.Products;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.quote.Quotes;
import io.integrationhub.sandbox.commercetools.resources.BasicResources;
import io.integrationhub.sandbox.commercetools.selection.ProductSelections;
import io.integrationhub.sandbox.commercetools.subscription.Subscriptions;
import io.integrationhub.sandbox.commercetools.variant.Variants;
import java.util.List;
import java.util.stream.Stream;

/** The resource types that the stand-in supports. */
public final class SupportedResourceTypes {

    private SupportedResourceTypes() {}

    /** All types, without data. */
    public static List<ResourceType> all() {
        Stream<ResourceType> single = Stream.of(
                Carts.resourceType(),
                Customers.resourceType(),
                Payments.resourceType(),
                InventoryEntries.resourceType(),
                Reservations.resourceType(),
                Categories.resourceType(),
                StandalonePrices.resourceType(),
                Variants.resourceType(),
                ProductSelections.resourceType(),
                Subscriptions.resourceType(),
                Extensions.resourceType());
        return Stream.of(
                        BasicResources.resourceTypes().stream(),
                        Products.resourceTypes().stream(),
                        Orders.resourceTypes().stream(),
                        BusinessUnits.resourceTypes().stream(),
                        ApprovalFlows.resourceTypes().stream(),
                        Quotes.resourceTypes().stream(),
                        Promotions.resourceTypes().stream(),
                        CustomerTokens.resourceTypes().stream(),
                        single)
                .flatMap(types -> types)
                .toList();
    }
}
