package io.integrationhub.customersync.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes that give an owner the addresses that its master states. Ids of addresses stay; nothing doubles. */
public final class AddressComparison {

    private static final List<AddressRole> PLAIN = List.of(AddressRole.SHIPPING, AddressRole.BILLING);
    private static final List<AddressRole> DEFAULTS =
            List.of(AddressRole.DEFAULT_SHIPPING, AddressRole.DEFAULT_BILLING);

    private final AddressMatching matching;
    private final Predicate<ExistingAddress> isOurs;
    private final Set<String> keys = new HashSet<>();
    private final List<AddressChange> contents = new ArrayList<>();
    private final List<AddressChange> roles = new ArrayList<>();
    private final List<AddressChange> removals = new ArrayList<>();
    private final Set<AddressRole> movedDefaults = new HashSet<>();

    private AddressComparison(
            List<StatedAddress> stated, List<ExistingAddress> existing, Predicate<ExistingAddress> isOurs) {
        this.matching = new AddressMatching(stated, existing, isOurs);
        this.isOurs = isOurs;
        existing.forEach(address -> address.key().ifPresent(keys::add));
        matching.stated().forEach(address -> address.key().ifPresent(keys::add));
    }

    /**
     * The changes that are still needed, in an order in which they can be applied.
     *
     * @param isOurs whether an existing address came from the master, so that it is removed when the master does not
     *     state it any more
     */
    public static List<AddressChange> between(
            List<StatedAddress> stated, List<ExistingAddress> existing, Predicate<ExistingAddress> isOurs) {
        return new AddressComparison(stated, existing, isOurs).changes();
    }

    /** The ids of the existing addresses that are the stated ones. */
    public static Set<String> matched(List<StatedAddress> stated, List<ExistingAddress> existing) {
        AddressMatching matching = new AddressMatching(stated, existing, _ -> false);
        return matching.stated().stream()
                .flatMap(address -> matching.of(address).stream())
                .map(ExistingAddress::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<AddressChange> changes() {
        for (StatedAddress address : matching.stated()) {
            matching.of(address).ifPresentOrElse(existing -> change(address, existing), () -> add(address));
        }
        matching.rest().stream()
                .filter(isOurs)
                .forEach(address -> removals.add(new AddressChange.Remove(address.id())));
        return Stream.of(contents, roles, endedDefaults(), removals)
                .flatMap(List::stream)
                .toList();
    }

    private void add(StatedAddress address) {
        String key = address.key().orElseGet(() -> unusedKey(address.generatedKey()));
        contents.add(new AddressChange.Add(key, address.over(Map.of())));
        addRoles(AddressTarget.added(key), address.roles().orElse(Set.of()), Set.of());
    }

    private String unusedKey(String generated) {
        String key = generated;
        for (int number = 2; !keys.add(key); number++) {
            key = generated + "-" + number;
        }
        return key;
    }

    private void change(StatedAddress address, ExistingAddress existing) {
        Map<AddressField, String> content = address.over(existing.content());
        Optional<String> key = address.key().or(existing::key);
        if (!content.equals(existing.content()) || !key.equals(existing.key())) {
            contents.add(new AddressChange.Replace(existing.id(), key, content, existing.custom()));
        }
        address.roles().ifPresent(wanted -> {
            addRoles(AddressTarget.of(existing), wanted, existing.roles());
            removeRoles(existing, wanted);
        });
    }

    private void addRoles(AddressTarget target, Set<AddressRole> wanted, Set<AddressRole> has) {
        Set<AddressRole> plain = new LinkedHashSet<>();
        for (AddressRole role : DEFAULTS) {
            if (wanted.contains(role)) {
                plain.add(role.plain());
                if (movedDefaults.add(role) && !has.contains(role)) {
                    roles.add(new AddressChange.SetDefault(role, Optional.of(target)));
                    // Becoming the default of a use includes the use.
                    plain.remove(role.plain());
                }
            }
        }
        for (AddressRole role : PLAIN) {
            boolean isWanted = plain.contains(role) || wanted.contains(role) && !isDefaultWanted(role, wanted);
            if (isWanted && !has.contains(role)) {
                roles.add(new AddressChange.AddRole(target, role));
            }
        }
    }

    private static boolean isDefaultWanted(AddressRole plain, Set<AddressRole> wanted) {
        return DEFAULTS.stream().anyMatch(role -> role.plain() == plain && wanted.contains(role));
    }

    private void removeRoles(ExistingAddress existing, Set<AddressRole> wanted) {
        for (AddressRole role : PLAIN) {
            boolean isWanted = wanted.contains(role) || isDefaultWanted(role, wanted);
            if (existing.roles().contains(role) && !isWanted) {
                removals.add(new AddressChange.RemoveRole(AddressTarget.of(existing), role));
            }
        }
    }

    /** Defaults that no address has any more, although the addresses that had them keep the use. */
    private List<AddressChange> endedDefaults() {
        List<AddressChange> ended = new ArrayList<>();
        for (AddressRole role : DEFAULTS) {
            boolean isEnded = matching.stated().stream()
                    .filter(address -> address.roles()
                            .filter(wanted -> !wanted.contains(role))
                            .isPresent())
                    .filter(address -> address.roles().orElseThrow().contains(role.plain()))
                    .flatMap(address -> matching.of(address).stream())
                    .anyMatch(existing -> existing.roles().contains(role));
            if (isEnded && !movedDefaults.contains(role)) {
                ended.add(new AddressChange.SetDefault(role, Optional.empty()));
            }
        }
        return ended;
    }
}
