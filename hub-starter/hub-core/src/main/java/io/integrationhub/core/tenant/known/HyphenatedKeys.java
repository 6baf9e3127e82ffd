package io.integrationhub.core.tenant.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Adds properties that Spring would overlook in environment variables: for a map it takes each underscore for a dot,
 * although in {@code ORDER_EXPORT_STATES_SHIPPED} the first one is a hyphen.
 */
public final class HyphenatedKeys {

    private HyphenatedKeys() {}

    /** All property sources; after each source of environment variables, one with the properties it would lose. */
    public static List<ConfigurationPropertySource> in(Environment environment, KnownSettings known) {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            sources.add(source);
            if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
                    && source instanceof IterableConfigurationPropertySource variables) {
                sources.add(new MapConfigurationPropertySource(properties(variables, known)));
            }
        }
        return sources;
    }

    private static Map<String, Object> properties(IterableConfigurationPropertySource variables, KnownSettings known) {
        Map<String, Object> properties = new HashMap<>();
        for (ConfigurationPropertyName name : variables) {
            ConfiguredName.variable(name)
                    .flatMap(known::propertyBelowMap)
                    .ifPresent(property -> put(properties, property, variables, name));
        }
        return properties;
    }

    private static void put(
            Map<String, Object> properties,
            String property,
            ConfigurationPropertySource variables,
            ConfigurationPropertyName name) {
        Optional.ofNullable(variables.getConfigurationProperty(name))
                .ifPresent(variable -> properties.put(property, variable.getValue()));
    }
}
