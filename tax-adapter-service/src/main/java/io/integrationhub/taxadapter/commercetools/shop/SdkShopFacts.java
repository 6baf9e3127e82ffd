package io.integrationhub.taxadapter.commercetools.shop;

import com.commercetools.api.client.ByProjectKeyProductProjectionsGet;
import com.commercetools.api.models.category.CategoryReference;
import com.commercetools.api.models.common.Address;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.product.ProductProjection;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.shop.FactCache.Key;
import io.integrationhub.taxadapter.tax.Place;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts with the SDK, and caches them. */
class SdkShopFacts implements ShopFacts {

    /** The URL of a query with more ids could become too long. */
    private static final int MAX_IDS = 100;

    private final Commercetools commercetools;
    private final FactCache cache;

    SdkShopFacts(Commercetools commercetools, InstantSource clock) {
        this.commercetools = commercetools;
        this.cache = new FactCache(clock);
    }

    @Override
    public Optional<Place> channelPlace(Tenant tenant, String channelId) {
        return cache.get(new Key(tenant.id(), "channel", channelId), () -> {
            Project project = project(tenant);
            return project.find(project.api().channels().withId(channelId).get())
                    .flatMap(channel -> Optional.ofNullable(channel.getAddress()))
                    .map(SdkShopFacts::place);
        });
    }

    /** Reads all products that are not cached with one query, because a customer waits. */
    @Override
    public Map<String, List<String>> categoryKeys(Tenant tenant, Set<String> productIds) {
        List<String> missing = productIds.stream()
                .filter(id -> !cache.contains(product(tenant, id)))
                .toList();
        Map<String, List<String>> keys = new HashMap<>();
        for (int from = 0; from < missing.size(); from += MAX_IDS) {
            int to = Math.min(from + MAX_IDS, missing.size());
            keys.putAll(readCategories(tenant, missing.subList(from, to)));
        }
        for (String id : productIds) {
            // A product that does not exist has no categories.
            keys.put(id, cache.get(product(tenant, id), () -> keys.getOrDefault(id, List.of())));
        }
        return keys;
    }

    private static Key product(Tenant tenant, String id) {
        return new Key(tenant.id(), "product", id);
    }

    private Map<String, List<String>> readCategories(Tenant tenant, List<String> productIds) {
        Project project = project(tenant);
        String ids = productIds.stream().collect(Collectors.joining("\",\"", "(\"", "\")"));
        ByProjectKeyProductProjectionsGet query = project.api()
                .productProjections()
                .get()
                .withWhere("id in " + ids)
                .withExpand("categories[*]")
                .withLimit(MAX_IDS)
                .withWithTotal(false);
        return project.call(query).getResults().stream()
                .collect(Collectors.toMap(ProductProjection::getId, SdkShopFacts::categories));
    }

    private static List<String> categories(ProductProjection product) {
        return product.getCategories().stream()
                .map(CategoryReference::getObj)
                .filter(Objects::nonNull)
                .flatMap(category -> Stream.ofNullable(category.getKey()))
                .sorted()
                .toList();
    }

    @Override
    public CustomerFacts customer(Tenant tenant, String customerId) {
        return cache.get(new Key(tenant.id(), "customer", customerId), () -> {
            Project project = project(tenant);
            return project.find(
                            project.api().customers().withId(customerId).get().withExpand("customerGroup"))
                    .map(SdkShopFacts::facts)
                    .orElse(CustomerFacts.NONE);
        });
    }

    private static CustomerFacts facts(Customer customer) {
        Map<String, String> fields = new HashMap<>();
        if (customer.getCustom() != null) {
            customer.getCustom().getFields().values().forEach((name, value) -> {
                if (value instanceof String text && !text.isBlank()) {
                    fields.put(name, text);
                }
            });
        }
        String group = Optional.ofNullable(customer.getCustomerGroup())
                .flatMap(reference -> Optional.ofNullable(reference.getObj()))
                .flatMap(it -> Optional.ofNullable(it.getKey()))
                .orElse("");
        return new CustomerFacts(fields, group, Objects.requireNonNullElse(customer.getVatId(), ""));
    }

    private static Place place(Address address) {
        String street = Stream.of(address.getStreetNumber(), address.getStreetName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Place(
                address.getCountry(),
                Objects.requireNonNullElse(address.getState(), ""),
                Objects.requireNonNullElse(address.getPostalCode(), ""),
                Objects.requireNonNullElse(address.getCity(), ""),
                street);
    }

    private Project project(Tenant tenant) {
        return commercetools.project(tenant.id());
    }
}
