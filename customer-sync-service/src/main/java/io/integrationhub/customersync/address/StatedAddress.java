package io.integrationhub.customersync.address;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An address as its master states it.
 *
 * @param key identifies it among the owner's addresses, if the master has such a key
 * @param content what is stated; an empty value removes the field, and a field that is not stated is left as it is
 * @param roles what it is used for; empty if that is not stated
 */
public record StatedAddress(
        Optional<String> key, Map<AddressField, Optional<String>> content, Optional<Set<AddressRole>> roles) {

    public StatedAddress {
        key = key.map(ResourceKey::of);
        content = Map.copyOf(content);
        roles = roles.map(Set::copyOf);
        if (content.getOrDefault(AddressField.COUNTRY, Optional.empty()).isEmpty()) {
            throw new IllegalArgumentException("an address has no country");
        }
    }

    /** Whether an address has all that is stated. */
    boolean isMetBy(ExistingAddress address) {
        return content.entrySet().stream()
                .allMatch(field -> field.getValue()
                        .equals(Optional.ofNullable(address.content().get(field.getKey()))));
    }

    /** Number of stated values that an address has, in percent. */
    int similarity(ExistingAddress address) {
        long values = content.values().stream().filter(Optional::isPresent).count();
        long equal = content.entrySet().stream()
                .filter(field -> field.getValue().isPresent())
                .filter(field -> field.getValue()
                        .equals(Optional.ofNullable(address.content().get(field.getKey()))))
                .count();
        return Math.toIntExact(equal * 100 / values);
    }

    /** These fields with the stated ones in their place. */
    Map<AddressField, String> over(Map<AddressField, String> fields) {
        Map<AddressField, String> merged = new HashMap<>(fields);
        content.forEach(
                (field, value) -> value.ifPresentOrElse(text -> merged.put(field, text), () -> merged.remove(field)));
        return merged;
    }

    /** A key for an address that has none, always the same for the same values. */
    String generatedKey() {
        return ResourceKey.generated(new TreeMap<>(over(Map.of())));
    }

    /** The same address with the roles of both. */
    StatedAddress withRolesOf(StatedAddress other) {
        Set<AddressRole> both = new LinkedHashSet<>(roles.orElse(Set.of()));
        both.addAll(other.roles.orElse(Set.of()));
        return roles.isEmpty() && other.roles.isEmpty() ? this : new StatedAddress(key, content, Optional.of(both));
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "StatedAddress[" + key.orElse("without key") + "]";
    }
}
