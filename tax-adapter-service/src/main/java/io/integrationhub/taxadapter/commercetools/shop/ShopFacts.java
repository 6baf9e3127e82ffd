package io.integrationhub.taxadapter.commercetools.shop;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a cart only refers to, but its tax depends on. Results are cached for some minutes, so a cart rarely waits for
 * them. All methods only read, and throw what {@link io.integrationhub.commercetools.Project#call} throws.
 */
public interface ShopFacts {

    /** The address of a channel; empty if it has none. */
    Optional<Place> channelPlace(Tenant tenant, String channelId);

    /** The keys of the products' categories, sorted, by product id. */
    Map<String, List<String>> categoryKeys(Tenant tenant, Set<String> productIds);

    /** What exempts a customer. */
    CustomerFacts customer(Tenant tenant, String customerId);

    /**
     * A customer's custom fields of type String, group and VAT id.
     *
     * @param group key of the customer group; empty for none
     * @param vatId the VAT id as entered; empty for none
     */
    record CustomerFacts(Map<String, String> fields, String group, String vatId) {

        /** A customer about whom nothing is known. */
        public static final CustomerFacts NONE = new CustomerFacts(Map.of(), "", "");

        public CustomerFacts {
            fields = Map.copyOf(fields);
        }
    }
}
