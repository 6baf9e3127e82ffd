package io.integrationhub.core.tenant;

import org.springframework.boot.context.properties.bind.Bindable;

/**
 * One part of a tenant's configuration, below {@code hub.tenants.<tenant>.<name>}, bound to a validated record.
 *
 * <p>A package that reads settings declares a bean of this type; {@link Tenant#section} then returns the bound record.
 * A section without any setting is bound from the record's defaults. The hub binds sections itself (ADR 9): the
 * annotation {@code @ConfigurationProperties("hub.tenants.tenant.…")} on such a record only generates the metadata for
 * the settings pages, Spring Boot never binds it.
 *
 * @param name the part of the property after the tenant, in kebab case, for example {@code commercetools}
 * @param type the record, or a map of records
 * @param check checks what binding and bean validation cannot
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

    /** Checks a bound section together with the tenant's other sections. */
    @FunctionalInterface
    public interface Check<T> {
        void check(Tenant tenant, T section, Findings findings);
    }
}
