package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a cart only refers to and tax depends on. Answers are remembered for some minutes, so a cart rarely waits for
 * them; faults are those of {@link io.integrationhub.commercetools.Project#call}.
 */
interface ShopFacts {

    /** A channel's address; empty if it has none. */
    Optional<Place> channelPlace(Tenant tenant, String channelId);

    /** Keys of the categories that products are in, sorted, by the products' ids. */
    Map<String, List<String>> categoryKeys(Tenant tenant, Set<String> productIds);

    /** What a customer's exemption is decided by. */
    CustomerFacts customer(Tenant tenant, String customerId);

    /**
     * A customer's custom fields of type text, its group, and its VAT id.
     *
     * @param group key of the customer group; empty for none
     * @param vatId as the customer wrote it; empty for none
     */
    record CustomerFacts(Map<String, String> fields, String group, String vatId) {

        static final CustomerFacts NONE = new CustomerFacts(Map.of(), "", "");

        public CustomerFacts {
            fields = Map.copyOf(fields);
        }
    }
}
