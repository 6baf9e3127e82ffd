package io.integrationhub.starter.tenant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which system is the source of truth, per data type.
 *
 * @param byDataType for example {@code order → oms}; {@code commercetools} means that nothing is synchronised
 */
public record Masters(Map<String, String> byDataType) {

    /** The value that names commercetools itself as the master. */
    public static final String COMMERCETOOLS = "commercetools";

    public Masters {
        byDataType = Map.copyOf(new LinkedHashMap<>(byDataType));
    }

    /** The master of a data type, if the tenant chose one. */
    public Optional<String> of(String dataType) {
        return Optional.ofNullable(byDataType.get(dataType));
    }
}
