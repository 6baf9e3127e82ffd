package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shop's facts, as a test wrote them down. */
class FakeShopFacts implements ShopFacts {

    final Map<String, Place> channels = new HashMap<>();
    final Map<String, List<String>> categories = new HashMap<>();
    final Map<String, CustomerFacts> customers = new HashMap<>();

    /** How often it was asked for categories. */
    int questions;

    @Override
    public Optional<Place> channelPlace(Tenant tenant, String channelId) {
        return Optional.ofNullable(channels.get(channelId));
    }

    @Override
    public Map<String, List<String>> categoryKeys(Tenant tenant, Set<String> productIds) {
        questions++;
        Map<String, List<String>> known = new HashMap<>(categories);
        known.keySet().retainAll(productIds);
        return known;
    }

    @Override
    public CustomerFacts customer(Tenant tenant, String customerId) {
        return customers.getOrDefault(customerId, CustomerFacts.NONE);
    }
}
