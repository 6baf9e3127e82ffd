package io.integrationhub.taxadapter.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engines of a tenant.
 *
 * @param master the tenant's master of tax
 * @param byCountry engines of the destination countries that differ from the master
 */
public record EngineSelection(String master, Map<String, String> byCountry) {

    public static EngineSelection of(Tenant tenant) {
        return new EngineSelection(
                masterOf(tenant), tenant.section(TaxSettings.SECTION).engines());
    }

    /** Whether an engine calculates the tenant's taxes; otherwise commercetools does, and there is nothing to do. */
    public static boolean isExternal(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    private static String masterOf(Tenant tenant) {
        return tenant.masters().of(TaxSettings.DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    /** The engine for goods shipped to a country. */
    public EngineName forCountry(String country) {
        return byCountry.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(country))
                .findFirst()
                .map(entry -> engine(entry.getValue()))
                .orElseGet(this::forOtherCountries);
    }

    /** The engine for all other countries. */
    public EngineName forOtherCountries() {
        return engine(master);
    }

    private static EngineName engine(String id) {
        return EngineName.find(id).orElseThrow(() -> new IllegalStateException("unknown engine " + id));
    }

    /** All engines that the tenant uses. */
    Set<EngineName> all() {
        return Stream.concat(Stream.of(master), byCountry.values().stream())
                .flatMap(id -> EngineName.find(id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any of the engines can be queried for the documents it stores. */
    public boolean isAuditable() {
        return all().stream().anyMatch(EngineName::isAuditable);
    }
}
