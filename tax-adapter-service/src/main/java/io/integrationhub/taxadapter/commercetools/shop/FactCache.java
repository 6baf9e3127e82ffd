package io.integrationhub.taxadapter.commercetools.shop;

import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps facts about shops for some minutes. */
final class FactCache {

    /** A changed address, category or exemption takes effect after this time. */
    private static final Duration TTL = Duration.ofMinutes(5);

    private static final int MAX_SIZE = 10_000;

    private final InstantSource clock;
    private final Map<Key, Fact> facts = new ConcurrentHashMap<>();

    /** @param kind determines the type of the value */
    record Key(TenantId tenant, String kind, String id) {}

    private record Fact(Object value, Instant expiresAt) {}

    FactCache(InstantSource clock) {
        this.clock = clock;
    }

    boolean contains(Key key) {
        Fact fact = facts.get(key);
        return fact != null && !fact.expiresAt().isBefore(clock.instant());
    }

    /** Returns the cached value, or reads and caches it. */
    <T> T get(Key key, Supplier<T> read) {
        Fact fact = facts.get(key);
        if (fact == null || fact.expiresAt().isBefore(clock.instant())) {
            fact = put(key, read.get());
        }
        @SuppressWarnings("unchecked") // the key's kind determines the type
        T value = (T) fact.value();
        return value;
    }

    private Fact put(Key key, Object value) {
        if (facts.size() >= MAX_SIZE) {
            facts.clear();
        }
        Fact fact = new Fact(value, clock.instant().plus(TTL));
        facts.put(key, fact);
        return fact;
    }
}
