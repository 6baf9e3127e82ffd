package io.integrationhub.taxadapter.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.RateTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The engines of a tenant.
 *
 * @param master the tenant's master of tax
 * @param byCountry engines of the destination countries and territories that differ from the master
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

    /** The engine for goods shipped to a place; that of its territory takes precedence over that of its country. */
    public EngineName forPlace(Place to) {
        return Stream.concat(to.territory().codes().stream(), Stream.of(to.country()))
                .flatMap(code -> find(code).stream())
                .findFirst()
                .map(EngineSelection::engine)
                .orElseGet(this::forOtherCountries);
    }

    private Optional<String> find(String code) {
        return byCountry.entrySet().stream()
                .filter(entry -> RateTable.placeCode(entry.getKey()).equals(RateTable.placeCode(code)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The engine for all other countries. */
    public EngineName forOtherCountries() {
        return engine(master);
    }

    private static EngineName engine(String id) {
        return EngineName.find(id).orElseThrow(() -> new IllegalStateException("unknown engine " + id));
    }

    /** Whether the tenant's taxes are calculated by this engine, at least for one country. */
    public static boolean uses(Tenant tenant, EngineName engine) {
        return isExternal(tenant) && of(tenant).all().contains(engine);
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
