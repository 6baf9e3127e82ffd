package io.integrationhub.core.tenant.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a setting, with {@code *} for a key that users choose and {@code **} at the end for anything below.
 *
 * @param elements for example {@code hub, tenants, *, commercetools, project-key}
 */
record KnownSetting(List<String> elements) {

    static final String ANY = "*";
    static final String REST = "**";

    /** In {@code hub.tenants.*}. */
    private static final int TENANT_POSITION = 2;

    KnownSetting {
        elements = List.copyOf(elements);
    }

    /** The setting with this name in Spring's form. */
    static KnownSetting of(String name) {
        return new KnownSetting(List.of(name.split("\\.")));
    }

    KnownSetting below(String element) {
        return new KnownSetting(
                Stream.concat(elements.stream(), Stream.of(element)).toList());
    }

    /**
     * Whether a property has this name.
     *
     * @param name the property's elements, in lower case and without hyphens
     * @param fromVariable whether it comes from an environment variable, where a hyphen may be written as an underscore
     */
    boolean matches(List<String> name, boolean fromVariable) {
        return matches(elements.stream().map(KnownSetting::plain).toList(), name)
                || (fromVariable && matches(segments(), name));
    }

    private static boolean matches(List<String> pattern, List<String> name) {
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).equals(REST)) {
                return name.size() > i;
            }
            if (i >= name.size()
                    || !(pattern.get(i).equals(ANY) || pattern.get(i).equals(name.get(i)))) {
                return false;
            }
        }
        return name.size() == pattern.size();
    }

    /**
     * The property for a variable that sets an entry of this map, or a setting of an entry; empty if this is not below
     * a map, or not that one.
     */
    Optional<String> propertyBelowMap(List<String> name) {
        boolean isMap = elements.getLast().equals(REST);
        if (!(isMap || isBelowKey()) || !matches(segments(), name)) {
            return Optional.empty();
        }
        List<String> property = new ArrayList<>();
        int position = 0;
        for (String element : isMap ? elements.subList(0, elements.size() - 1) : elements) {
            property.add(element.equals(ANY) ? name.get(position) : element);
            position += element.split("-").length;
        }
        property.addAll(name.subList(position, name.size()));
        return Optional.of(String.join(".", property));
    }

    /** Whether a part of the name after the tenant is a key that users choose. */
    private boolean isBelowKey() {
        return elements.lastIndexOf(ANY) > TENANT_POSITION;
    }

    /** The variable that sets it, with the keys that users chose in a similar one. */
    String variableLike(List<String> similar) {
        List<String> filled = new ArrayList<>();
        for (String segment : segments()) {
            boolean chosen = segment.startsWith(ANY);
            filled.add(chosen && filled.size() < similar.size() ? similar.get(filled.size()) : segment);
        }
        return String.join("_", filled)
                .replace(REST, "NAME")
                .replace(ANY, "NAME")
                .toUpperCase(Locale.ROOT);
    }

    private List<String> segments() {
        return elements.stream()
                .flatMap(element -> Stream.of(element.split("-")))
                .toList();
    }

    static String plain(String element) {
        return element.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
