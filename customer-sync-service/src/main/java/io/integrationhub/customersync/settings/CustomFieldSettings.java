package io.integrationhub.customersync.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The custom fields that a tenant chose, by name.
 *
 * @param byName the fields
 */
public record CustomFieldSettings(Map<String, CustomFieldSetting> byName) {

    /** As they are written in the settings. */
    public static CustomFieldSettings of(List<String> texts) {
        Map<String, CustomFieldSetting> byName = new LinkedHashMap<>();
        CustomFieldSetting.all(texts).forEach(field -> byName.put(field.name(), field));
        return new CustomFieldSettings(byName);
    }

    /**
     * The stated values of these fields, each in its type.
     *
     * @throws IllegalArgumentException if a value is not one of its type
     */
    public Map<String, Optional<Object>> known(Map<String, Optional<Object>> stated) {
        Map<String, Optional<Object>> known = new HashMap<>();
        byName.forEach((name, field) -> {
            if (stated.containsKey(name)) {
                known.put(name, stated.getOrDefault(name, Optional.empty()).map(field::value));
            }
        });
        return known;
    }

    /** Names of stated values that are no such fields. */
    public Set<String> unknown(Set<String> stated) {
        Set<String> unknown = new TreeSet<>(stated);
        unknown.removeAll(byName.keySet());
        return unknown;
    }
}
