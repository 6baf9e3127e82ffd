package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers and orders in memory. */
final class FakeAccounts implements Accounts {

    private final Map<ProfileSource, Profile> profiles = new HashMap<>();
    private final Map<String, PlacedOrder> orders = new HashMap<>();
    private int loads;

    void put(ProfileSource source, Profile profile) {
        profiles.put(source, profile);
    }

    void remove(ProfileSource source) {
        profiles.remove(source);
    }

    boolean has(ProfileSource source) {
        return profiles.containsKey(source);
    }

    int loads() {
        return loads;
    }

    @Override
    public Optional<Profile> load(Tenant tenant, ProfileSource source) {
        loads++;
        return Optional.ofNullable(profiles.get(source));
    }

    void put(PlacedOrder order) {
        orders.put(order.id(), order);
    }

    @Override
    public Optional<PlacedOrder> order(Tenant tenant, String id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public List<Account> withEmail(Tenant tenant, String email) {
        return profiles.values().stream()
                .flatMap(profile -> profile instanceof Person person
                        ? Optional.of(person).stream()
                        : Optional.<Person>empty().stream())
                .filter(person -> !person.id().isGuest() && person.email().equalsIgnoreCase(email))
                .map(person ->
                        new Account(person.id().value(), person.identifiers().number(), person.email()))
                .toList();
    }

    @Override
    public Optional<Account> find(Tenant tenant, String numberOrId) {
        return Optional.empty();
    }

    @Override
    public OrderNames ordersOf(Tenant tenant, Account account) {
        return new OrderNames(List.of("order-1"), List.of("SO-1"));
    }

    @Override
    public void erase(Tenant tenant, Account account) {
        profiles.remove(new ProfileSource(ProfileSource.Type.CUSTOMER, account.id()));
    }
}
