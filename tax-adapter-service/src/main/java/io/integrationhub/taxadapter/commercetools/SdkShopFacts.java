package io.integrationhub.taxadapter.commercetools;

import com.commercetools.api.models.category.CategoryReference;
import com.commercetools.api.models.common.Address;
import com.commercetools.api.models.product.ProductProjection;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shop's facts by way of the SDK, remembered for a while. */
class SdkShopFacts implements ShopFacts {

    /** A changed address, category or exemption counts after this. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;

    /** A query's address with more ids than this could be too long. */
    private static final int MOST_AT_ONCE = 100;

    private final Commercetools commercetools;
    private final InstantSource clock;
    private final Map<Key, Fact> facts = new ConcurrentHashMap<>();

    private record Key(TenantId tenant, String kind, String id) {}

    private record Fact(Object value, Instant until) {}

    SdkShopFacts(Commercetools commercetools, InstantSource clock) {
        this.commercetools = commercetools;
        this.clock = clock;
    }

    @Override
    public Optional<Place> channelPlace(Tenant tenant, String channelId) {
        return remembered(
                new Key(tenant.id(), "channel", channelId),
                project -> project.find(
                                project.api().channels().withId(channelId).get())
                        .flatMap(channel -> Optional.ofNullable(channel.getAddress()))
                        .map(SdkShopFacts::place));
    }

    /** All that is not known yet with one query, because a customer waits. */
    @Override
    public Map<String, List<String>> categoryKeys(Tenant tenant, Set<String> productIds) {
        List<String> unknown = productIds.stream()
                .filter(id -> known(product(tenant, id)).isEmpty())
                .toList();
        Map<String, List<String>> keys = new HashMap<>();
        for (int from = 0; from < unknown.size(); from += MOST_AT_ONCE) {
            int to = Math.min(from + MOST_AT_ONCE, unknown.size());
            readCategories(tenant, unknown.subList(from, to)).forEach(keys::put);
        }
        for (String id : productIds) {
            // A product that is not there is in no category.
            keys.put(id, remembered(product(tenant, id), _ -> keys.getOrDefault(id, List.of())));
        }
        return keys;
    }

    private static Key product(Tenant tenant, String id) {
        return new Key(tenant.id(), "product", id);
    }

    private Map<String, List<String>> readCategories(Tenant tenant, List<String> productIds) {
        Project project = commercetools.project(tenant.id());
        String ids = productIds.stream().collect(Collectors.joining("\",\"", "(\"", "\")"));
        return project
                .call(project.api()
                        .productProjections()
                        .get()
                        .withWhere("id in " + ids)
                        .withExpand("categories[*]")
                        .withLimit(MOST_AT_ONCE)
                        .withWithTotal(false))
                .getResults()
                .stream()
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
        return remembered(
                new Key(tenant.id(), "customer", customerId),
                project -> project.find(project.api()
                                .customers()
                                .withId(customerId)
                                .get()
                                .withExpand("customerGroup"))
                        .map(SdkShopFacts::facts)
                        .orElse(CustomerFacts.NONE));
    }

    private static CustomerFacts facts(com.commercetools.api.models.customer.Customer customer) {
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

    private <T> T remembered(Key key, Function<Project, T> read) {
        Fact fact = known(key).orElseGet(() -> {
            T value = read.apply(commercetools.project(key.tenant()));
            return remember(key, value);
        });
        @SuppressWarnings("unchecked") // the key's kind decides about the type
        T value = (T) fact.value();
        return value;
    }

    private Optional<Fact> known(Key key) {
        Instant now = clock.instant();
        return Optional.ofNullable(facts.get(key)).filter(fact -> !fact.until().isBefore(now));
    }

    private Fact remember(Key key, Object value) {
        if (facts.size() >= MOST_REMEMBERED) {
            facts.clear();
        }
        Fact fact = new Fact(value, clock.instant().plus(REMEMBERED));
        facts.put(key, fact);
        return fact;
    }
}
