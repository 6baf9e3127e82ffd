package io.integrationhub.customersync.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds out which stated address is which existing one: by key, the master's id, equal content, similar content. */
final class AddressMatching {

    /** More than country and city, so that a house number or a phone number that changed keeps the address. */
    private static final int SIMILAR_PERCENT = 60;

    private final Map<StatedAddress, ExistingAddress> matches = new LinkedHashMap<>();
    private final Set<StatedAddress> stated;
    private final List<ExistingAddress> rest;

    /** @param isOurs whether an existing address may be taken for a stated one that is only similar */
    AddressMatching(List<StatedAddress> stated, List<ExistingAddress> existing, Predicate<ExistingAddress> isOurs) {
        this.stated = new LinkedHashSet<>(merged(stated));
        this.rest = new ArrayList<>(existing);
        match((one, other) -> one.key().isPresent() && one.key().equals(other.key()));
        match(AddressMatching::haveSameExternalId);
        match(StatedAddress::isMetBy);
        matchSimilar(isOurs);
    }

    /** All stated addresses, each once. */
    Set<StatedAddress> stated() {
        return stated;
    }

    Optional<ExistingAddress> of(StatedAddress address) {
        return Optional.ofNullable(matches.get(address));
    }

    /** The existing addresses that are not stated. */
    List<ExistingAddress> rest() {
        return rest;
    }

    /** Rows of a file often repeat an address for each of its roles. */
    private static List<StatedAddress> merged(List<StatedAddress> stated) {
        Map<List<Object>, StatedAddress> merged = new LinkedHashMap<>();
        stated.forEach(address ->
                merged.merge(List.of(address.key(), address.content()), address, StatedAddress::withRolesOf));
        return List.copyOf(merged.values());
    }

    private static boolean haveSameExternalId(StatedAddress one, ExistingAddress other) {
        Optional<String> id = one.content().getOrDefault(AddressField.EXTERNAL_ID, Optional.empty());
        return id.isPresent()
                && id.equals(Optional.ofNullable(other.content().get(AddressField.EXTERNAL_ID)))
                && areKeysCompatible(one, other);
    }

    /** An address with another key is another address. */
    private static boolean areKeysCompatible(StatedAddress one, ExistingAddress other) {
        return one.key().isEmpty() || other.key().isEmpty() || one.key().equals(other.key());
    }

    private void match(BiPredicate<StatedAddress, ExistingAddress> isSame) {
        for (StatedAddress address : stated) {
            if (!matches.containsKey(address)) {
                rest.stream()
                        .filter(other -> isSame.test(address, other))
                        .findFirst()
                        .ifPresent(other -> put(address, other));
            }
        }
    }

    private void matchSimilar(Predicate<ExistingAddress> isOurs) {
        for (StatedAddress address : stated) {
            if (!matches.containsKey(address)) {
                rest.stream()
                        .filter(isOurs)
                        .filter(other -> areKeysCompatible(address, other))
                        .filter(other -> address.similarity(other) >= SIMILAR_PERCENT)
                        .max(Comparator.comparingInt(address::similarity))
                        .ifPresent(other -> put(address, other));
            }
        }
    }

    private void put(StatedAddress address, ExistingAddress other) {
        matches.put(address, other);
        rest.remove(other);
    }
}
