package io.integrationhub.run.work;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Writes one kind to the fake shop, and fails as a test says.
 *
 * @param faults called before and after each write and removal, with {@code before write article A-1}
 */
record FakeTarget<T>(ItemKind<T> kind, Set<String> after, FakeShop shop, Behavior<T> behavior, Faults faults)
        implements ItemTarget<T> {

    /** Fails, or does nothing. */
    @FunctionalInterface
    interface Faults {
        void at(String step);
    }

    /** What a target decides by itself. */
    record Behavior<T>(
            BiFunction<T, Optional<Known<T>>, Optional<String>> withheld,
            Optional<UnaryOperator<T>> disabling,
            boolean isLastUsed) {

        static <T> Behavior<T> plain() {
            return new Behavior<>((_, _) -> Optional.empty(), Optional.empty(), false);
        }
    }

    @Override
    public Map<String, Known<T>> read(Tenant tenant, Collection<String> keys) {
        shop.read(kind.name());
        Map<String, Known<T>> found = new HashMap<>();
        keys.forEach(key -> shop.find(kind.name(), key).ifPresent(it -> found.put(key, typed(it))));
        return found;
    }

    @Override
    public Map<String, Long> versions(Tenant tenant, Collection<String> keys) {
        Map<String, Long> versions = new HashMap<>();
        keys.forEach(key -> shop.find(kind.name(), key).ifPresent(it -> versions.put(key, it.version())));
        return versions;
    }

    @Override
    public Known<T> write(Tenant tenant, String key, T desired, Optional<Known<T>> known) {
        faults.at("before write " + kind.name() + " " + key);
        Known<Object> written = shop.write(kind.name(), key, desired);
        faults.at("after write " + kind.name() + " " + key);
        return typed(written);
    }

    @Override
    public void remove(Tenant tenant, String key, Known<T> known) {
        faults.at("before remove " + kind.name() + " " + key);
        shop.remove(kind.name(), key);
        faults.at("after remove " + kind.name() + " " + key);
    }

    @Override
    public Optional<T> disabled(T known) {
        return behavior.disabling().map(disabling -> disabling.apply(known));
    }

    @Override
    public Optional<String> withhold(Tenant tenant, T desired, Optional<Known<T>> known) {
        return behavior.withheld().apply(desired, known);
    }

    @Override
    public Set<String> uniqueValues(T body) {
        return body instanceof Article article ? Set.of("name:" + article.name()) : Set.of();
    }

    @Override
    public boolean isLastOfSeveralUsed() {
        return behavior.isLastUsed();
    }

    private Known<T> typed(Known<Object> item) {
        return new Known<>(item.id(), item.version(), kind.type().cast(item.body()));
    }
}
