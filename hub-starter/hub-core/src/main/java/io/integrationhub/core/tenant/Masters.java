package io.integrationhub.core.tenant;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;

/**
 * Which system is the source of truth, per data type, as configured under {@code hub.tenants.<tenant>.masters}.
 *
 * <p>Data types may be written with or without hyphens, because environment variables cannot contain any.
 *
 * @param byDataType for example {@code order → oms}; {@code commercetools} means that nothing is synchronized
 */
public record Masters(Map<String, String> byDataType) {

    /** The value that names commercetools itself as the master. */
    public static final String COMMERCETOOLS = "commercetools";

    /** The section of a tenant's masters. */
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

    /** Whether two spellings denote the same data type. */
    public static boolean isSame(String dataType, String other) {
        return plain(dataType).equals(plain(other));
    }

    private static String plain(String dataType) {
        return dataType.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
