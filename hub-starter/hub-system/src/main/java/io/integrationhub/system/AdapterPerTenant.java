package io.integrationhub.system;

import io.integrationhub.core.tenant.Tenant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Picks the adapter of a port that a tenant's settings name.
 *
 * @param <K> names of the adapters, usually an enum
 * @param <P> the port
 */
public final class AdapterPerTenant<K, P> {

    private final Map<K, P> adapters;
    private final Function<Tenant, K> setting;

    private AdapterPerTenant(Map<K, P> adapters, Function<Tenant, K> setting) {
        this.adapters = adapters;
        this.setting = setting;
    }

    /**
     * Adapters of which each tenant uses one.
     *
     * @param name the name of an adapter; two adapters with the same name are an error
     * @param setting the name that a tenant's settings contain
     */
    public static <K, P, A extends P> AdapterPerTenant<K, P> of(
            Collection<A> adapters, Function<? super A, K> name, Function<Tenant, K> setting) {
        return new AdapterPerTenant<>(
                adapters.stream().collect(Collectors.toUnmodifiableMap(name, Function.identity())), setting);
    }

    /** The same adapter for all tenants. */
    public static <P> AdapterPerTenant<String, P> always(P adapter) {
        return new AdapterPerTenant<>(Map.of("", adapter), _ -> "");
    }

    /** The tenant's adapter. */
    public P of(Tenant tenant) {
        return named(setting.apply(tenant));
    }

    /** The adapter of this name, for a choice that depends on more than the tenant. */
    public P named(K name) {
        return Optional.ofNullable(adapters.get(name))
                .orElseThrow(() -> new IllegalStateException("no adapter for " + name));
    }
}
