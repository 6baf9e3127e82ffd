package io.integrationhub.customersync.commercetools;

import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.ProfileField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads customers of commercetools.
 *
 * @param hasSingleGroup as in {@link CustomerJson}
 * @param groupKeys the keys of customer groups by id; groups without a key are missing
 */
record CustomerReader(boolean hasSingleGroup, Function<Set<String>, Map<String, String>> groupKeys) {

    List<ExistingCustomer> read(Collection<?> sdkCustomers) {
        List<JsonNode> customers = sdkCustomers.stream().map(SdkJson::tree).toList();
        Map<String, String> keys = groupKeys.apply(
                customers.stream().flatMap(one -> groupIds(one).stream()).collect(Collectors.toSet()));
        return customers.stream().map(one -> existing(one, keys)).toList();
    }

    private Set<String> groupIds(JsonNode customer) {
        if (hasSingleGroup) {
            JsonNode id = customer.path("customerGroup").path("id");
            return id.isString() ? Set.of(id.stringValue()) : Set.of();
        }
        return customer.path("customerGroupAssignments")
                .valueStream()
                .map(assignment -> assignment.path("customerGroup").path("id").asString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private ExistingCustomer existing(JsonNode customer, Map<String, String> groupKeys) {
        Set<String> groups = new TreeSet<>();
        groupIds(customer).forEach(id -> Optional.ofNullable(groupKeys.get(id)).ifPresent(groups::add));
        return new ExistingCustomer(
                identity(customer),
                profile(customer),
                AddressJson.read(customer),
                groups,
                customer.path("stores")
                        .valueStream()
                        .map(store -> store.path("key").asString())
                        .collect(Collectors.toSet()),
                SdkJson.fields(customer.path("custom").path("fields")),
                Optional.ofNullable(SdkJson.text(customer.path("custom").path("type"), "id")));
    }

    private static ExistingCustomer.Identity identity(JsonNode customer) {
        return new ExistingCustomer.Identity(
                customer.path("id").asString(),
                customer.path("version").asLong(),
                Optional.ofNullable(SdkJson.text(customer, "key")),
                Optional.ofNullable(SdkJson.text(customer, "customerNumber")),
                Optional.ofNullable(SdkJson.text(customer, "externalId")),
                customer.path("email").asString());
    }

    private static Map<ProfileField, String> profile(JsonNode customer) {
        Map<ProfileField, String> profile = new EnumMap<>(ProfileField.class);
        for (ProfileField field : ProfileField.values()) {
            Optional.ofNullable(SdkJson.text(customer, field.property())).ifPresent(value -> profile.put(field, value));
        }
        return profile;
    }
}
