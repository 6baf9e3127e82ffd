package io.integrationhub.taxadapter.commercetools.shop;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts that a test sets. */
public class FakeShopFacts implements ShopFacts {

    public final Map<String, Place> channels = new HashMap<>();
    public final Map<String, List<String>> categories = new HashMap<>();
    public final Map<String, CustomerFacts> customers = new HashMap<>();

    /** Number of queries for categories. */
    public int categoryQueries;

    @Override
    public Optional<Place> channelPlace(Tenant tenant, String channelId) {
        return Optional.ofNullable(channels.get(channelId));
    }

    @Override
    public Map<String, List<String>> categoryKeys(Tenant tenant, Set<String> productIds) {
        categoryQueries++;
        Map<String, List<String>> known = new HashMap<>(categories);
        known.keySet().retainAll(productIds);
        return known;
    }

    @Override
    public CustomerFacts customer(Tenant tenant, String customerId) {
        return customers.getOrDefault(customerId, CustomerFacts.NONE);
    }
}
