package io.integrationhub.core.tenant;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;

/**
 * Which system is the source of truth, per data type, as configured under {@code hub.tenants.<tenant>.masters}.
 *
 * <p>Data types may be written with or without hyphens: an environment variable cannot carry one.
 *
 * @param byDataType for example {@code order → oms}; {@code commercetools} means that nothing is synchronised
 */
public record Masters(Map<String, String> byDataType) {

    /** The value that names commercetools itself as the master. */
    public static final String COMMERCETOOLS = "commercetools";

    /** Where a tenant's masters are configured. */
    public static final TenantSection<Map<String, String>> SECTION = new TenantSection<>(
            "masters", Bindable.mapOf(String.class, String.class), (tenant, section, findings) -> {});

    public Masters {
        Map<String, String> plain = new LinkedHashMap<>();
        byDataType.forEach((dataType, master) -> plain.put(plain(dataType), master));
        byDataType = Map.copyOf(plain);
    }

    /** The master of a data type, if the tenant chose one. */
    public Optional<String> of(String dataType) {
        return Optional.ofNullable(byDataType.get(plain(dataType)));
    }

    /** Whether two spellings mean one data type. */
    public static boolean isSame(String dataType, String other) {
        return plain(dataType).equals(plain(other));
    }

    private static String plain(String dataType) {
        return dataType.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
