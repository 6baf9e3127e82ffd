package io.integrationhub.system;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mapping that each tenant configures with one setting, checked at start and compiled once per tenant.
 *
 * <p>The setting's value is a JSONata expression, or {@code preset:} or {@code file:} with a name (see
 * {@link MappingSource#of}).
 */
public final class TenantMappings {

    private final String property;
    private final Function<Tenant, String> source;
    private final Mappings compiler;
    private final Map<TenantId, Mapping> compiled = new ConcurrentHashMap<>();

    private TenantMappings(String property, Function<Tenant, String> source, Mappings compiler) {
        this.property = property;
        this.source = source;
        this.compiler = compiler;
    }

    /**
     * The mappings of one setting.
     *
     * @param setting name of the setting below the section, for example {@code order-mapping}
     * @param source reads the setting's value from the bound section
     */
    public static <S> TenantMappings of(
            TenantSection<S> section, String setting, Function<S, String> source, Mappings compiler) {
        return new TenantMappings(
                section.name() + "." + setting, tenant -> source.apply(tenant.section(section)), compiler);
    }

    /** Adds a finding with line and column if the tenant's mapping cannot be read or compiled. */
    public void check(Tenant tenant, Findings findings) {
        try {
            compile(property, tenant);
        } catch (IllegalArgumentException e) {
            findings.add(property, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The tenant's mapping, compiled at the first call.
     *
     * @throws IllegalArgumentException if it cannot be compiled, which {@link #check} finds at start
     */
    public Mapping of(Tenant tenant) {
        return compiled.computeIfAbsent(tenant.id(), id -> compile("hub.tenants." + id + "." + property, tenant));
    }

    /**
     * Maps one document with the tenant's mapping, as {@link Mapping#apply} does.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code MAPPING_FAILED}
     */
    public @Nullable Object apply(Tenant tenant, Object input) {
        return of(tenant).apply(input);
    }

    private Mapping compile(String place, Tenant tenant) {
        MappingSource mapping = MappingSource.of(place, source.apply(tenant));
        return compiler.compile(mapping.place(), mapping.text());
    }
}
