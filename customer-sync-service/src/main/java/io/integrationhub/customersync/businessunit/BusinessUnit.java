package io.integrationhub.customersync.businessunit;

import io.integrationhub.core.ContentHash;
import io.integrationhub.customersync.address.StatedAddress;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.Fingerprints;
import io.integrationhub.customersync.customer.SourceVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A Business Unit as its master states it. What is not stated is left as it is.
 *
 * @param parent key of the unit above; a division has one
 * @param stores keys of all Stores; empty if they are not stated
 * @param associates all associates; empty if they are not stated
 * @param custom custom fields by name, such as approval limits; an empty value is removed
 */
public record BusinessUnit(
        UnitKey key,
        UnitType type,
        Optional<UnitKey> parent,
        Map<UnitField, Optional<String>> fields,
        Optional<Set<String>> stores,
        Optional<List<StatedAddress>> addresses,
        Optional<List<StatedAssociate>> associates,
        Map<String, Optional<Object>> custom,
        SourceVersion version) {

    public BusinessUnit {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        stores = stores.map(Set::copyOf);
        addresses = addresses.map(List::copyOf);
        associates = associates.map(List::copyOf);
        custom = Collections.unmodifiableMap(new TreeMap<>(custom));
        if (parent.isPresent() != (type == UnitType.DIVISION)) {
            throw new IllegalArgumentException("a division has a parent, and a company has none");
        }
        fields.forEach((field, value) -> {
            if (value.isEmpty() && !field.isOptional()) {
                throw new IllegalArgumentException("'" + field.property() + "' is empty");
            }
        });
    }

    /** A unit that its master does not have any more: inactive, and otherwise as it is in commercetools. */
    public static BusinessUnit deactivated(UnitKey key, ExistingUnit existing) {
        return new BusinessUnit(
                key,
                existing.type(),
                existing.parent(),
                Map.of(UnitField.STATUS, Optional.of("Inactive")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                SourceVersion.UNKNOWN);
    }

    /** The same with some of the associates. */
    public BusinessUnit withAssociates(Predicate<StatedAssociate> isIncluded) {
        return new BusinessUnit(
                key,
                type,
                parent,
                fields,
                stores,
                addresses,
                associates.map(all -> all.stream().filter(isIncluded).toList()),
                custom,
                version);
    }

    /** The customers who are its associates. */
    public Set<CustomerNumber> customers() {
        return associates.stream()
                .flatMap(List::stream)
                .map(StatedAssociate::customer)
                .collect(Collectors.toSet());
    }

    /** Identifies what is stated: two states that differ at most in their version have the same hash. */
    public String contentHash() {
        return ContentHash.ofFields(
                        List.of(key, type, parent),
                        Fingerprints.of(fields),
                        Fingerprints.of(stores),
                        Fingerprints.of(addresses),
                        Fingerprints.of(associates),
                        Fingerprints.of(custom))
                .hex();
    }

    /** Omits everything but the key. */
    @Override
    public String toString() {
        return "BusinessUnit[" + key + "]";
    }
}
