package io.integrationhub.core.tenant;

import org.springframework.boot.context.properties.bind.Bindable;

/**
 * One part of a tenant's configuration, below {@code hub.tenants.<tenant>.<name>}, bound to a validated record.
 *
 * <p>Whoever uses settings declares a bean of this type beside its record; {@link Tenant#section} then gives the bound
 * record. A section nobody set is bound from the record's defaults.
 *
 * @param name the part of the property after the tenant, in kebab case, for example {@code commercetools}
 * @param type the record, or a map of records
 * @param check looks at what binding and bean validation cannot see
 */
public record TenantSection<T>(String name, Bindable<T> type, Check<T> check) {

    /** A section bound to {@code type} that needs no further check. */
    public static <T> TenantSection<T> of(String name, Class<T> type) {
        return new TenantSection<>(name, Bindable.of(type), (tenant, section, findings) -> {});
    }

    /** The same section with a further check. */
    public TenantSection<T> checkedBy(Check<T> further) {
        return new TenantSection<>(name, type, further);
    }

    /** Looks at a bound section, together with the tenant's other sections, and notes what is wrong. */
    @FunctionalInterface
    public interface Check<T> {
        void check(Tenant tenant, T section, Findings findings);
    }
}
