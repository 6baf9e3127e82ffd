package io.integrationhub.catalogsync.commercetools.producttype;

import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.commercetools.project.References;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The product types of each Project, because the type of an attribute that exists decides on how its values are read.
 * They are cached for a while, and kept up to date with what this process writes.
 */
public final class ExistingProductTypes {

    /** Another replica, or a person, may write them too. */
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final CatalogProjects projects;
    private final InstantSource clock;
    private final Map<TenantId, Cached> cache = new ConcurrentHashMap<>();

    ExistingProductTypes(CatalogProjects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** All product types, by key. */
    public Collection<ProductType> of(Tenant tenant) {
        Instant now = clock.instant();
        Optional<Cached> known = Optional.ofNullable(cache.get(tenant.id()))
                .filter(cached -> cached.readAt().plus(MAX_AGE).isAfter(now));
        Map<String, ProductType> types =
                known.orElseGet(() -> read(tenant, now)).types();
        synchronized (types) {
            return List.copyOf(types.values());
        }
    }

    private Cached read(Tenant tenant, Instant now) {
        References references = projects.references(tenant);
        ProductTypeJson json = new ProductTypeJson(references.ids(), references.keys());
        Map<String, ProductType> types = new TreeMap<>();
        projects.api(tenant, "product-types").all().stream()
                .map(type -> json.read(type).body())
                .filter(type -> !type.key().isEmpty())
                .forEach(type -> types.put(type.key(), type));
        Cached cached = new Cached(types, now);
        cache.put(tenant.id(), cached);
        return cached;
    }

    void put(Tenant tenant, ProductType type) {
        change(tenant, types -> types.put(type.key(), type));
    }

    void forget(Tenant tenant, String key) {
        change(tenant, types -> types.remove(key));
    }

    private void change(Tenant tenant, Consumer<Map<String, ProductType>> change) {
        Optional.ofNullable(cache.get(tenant.id())).map(Cached::types).ifPresent(types -> {
            synchronized (types) {
                change.accept(types);
            }
        });
    }

    private record Cached(Map<String, ProductType> types, Instant readAt) {}
}
