package io.integrationhub.core.tenant.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A property's name as configured.
 *
 * @param property the name in Spring's form, as far as it can be derived from a variable
 * @param elements its elements in lower case, without hyphens
 * @param fromVariable whether it is an environment variable, where an underscore may stand for a dot or a hyphen
 */
public record ConfiguredName(String property, List<String> elements, boolean fromVariable) {

    private static final ConfigurationPropertyName HUB = ConfigurationPropertyName.of("hub");

    public ConfiguredName {
        elements = List.copyOf(elements);
    }

    /** All names below {@code hub} in all property sources. */
    public static List<ConfiguredName> in(Environment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(ConfiguredName::in)
                .distinct()
                .toList();
    }

    private static Stream<ConfiguredName> in(ConfigurationPropertySource source) {
        boolean variables = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        return source instanceof IterableConfigurationPropertySource listed
                ? listed.stream().filter(HUB::isAncestorOf).map(name -> from(name, variables))
                : Stream.empty();
    }

    /** The name of an environment variable; empty if it is not below {@code hub}. */
    static Optional<ConfiguredName> variable(ConfigurationPropertyName name) {
        return HUB.isAncestorOf(name) ? Optional.of(from(name, true)) : Optional.empty();
    }

    private static ConfiguredName from(ConfigurationPropertyName name, boolean fromVariable) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < name.getNumberOfElements(); i++) {
            elements.add(name.getElement(i, Form.UNIFORM));
        }
        return new ConfiguredName(name.toString(), elements, fromVariable);
    }

    /** The tenant it belongs to; empty if none. */
    public String tenant() {
        return elements.size() > 2 && elements.get(1).equals("tenants") ? elements.get(2) : "";
    }

    /** The same name with the next element read as part of the tenant's name. */
    ConfiguredName withLongerTenant() {
        List<String> longer = new ArrayList<>(elements);
        longer.set(2, longer.get(2) + longer.remove(3));
        return new ConfiguredName(String.join(".", longer), longer, fromVariable);
    }
}
