package io.integrationhub.taxadapter.checkout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.cart.FieldSettings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The condition that a write can change the taxes of a cart. A condition sees the cart as it would be saved and whether
 * a field of it has changed, but nothing outside the cart; and comparing a missing field would fail the customer's
 * write, so each comparison is guarded.
 */
final class TaxRelevantWrites {

    private static final String HAS_ITEMS = "lineItems is not empty or customLineItems is not empty";

    /** A cart with several shipments has an address per shipment. */
    private static final String HAS_DESTINATION = "shippingAddress is defined or shipping is not empty";

    /**
     * What the taxes are calculated from. {@code custom} has the exemptions and the VAT id, and the fields that prove
     * the taxes: a shopper can change them all.
     */
    private static final List<String> SOURCES = List.of(
            "lineItems",
            "customLineItems",
            "shippingAddress",
            "shippingInfo",
            "shipping",
            "discountOnTotalPrice",
            "customerId",
            "businessUnit",
            "taxMode",
            "custom");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private TaxRelevantWrites() {}

    /** The condition with the names of the tenant's fields. */
    static String of(Tenant tenant) {
        String source = quoted(tenant.section(FieldSettings.SECTION).source());
        String changed = SOURCES.stream().map(field -> field + " has changed").collect(Collectors.joining(" or "));
        // Estimated taxes, and taxes of unknown origin, are calculated again at the next opportunity.
        String isEstimated = "custom is not defined or custom(fields(%s is not defined or %s != \"%s\"))"
                .formatted(source, source, TaxSource.ENGINE.value());
        return "(%s) and (%s) and (taxedPrice is not defined or %s or %s)"
                .formatted(HAS_ITEMS, HAS_DESTINATION, changed, isEstimated);
    }

    private static String quoted(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "`" + name + "`";
    }
}
