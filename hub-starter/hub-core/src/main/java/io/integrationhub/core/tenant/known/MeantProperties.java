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
 * All sources of properties, and after each one of environment variables what its variables mean that Spring would
 * overlook: below a map it takes every underscore for a dot, where it may stand for a hyphen, as in
 * {@code ORDER_EXPORT_STATES_SHIPPED}.
 */
public final class MeantProperties {

    private MeantProperties() {}

    public static List<ConfigurationPropertySource> in(Environment environment, KnownSettings known) {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            sources.add(source);
            if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
                    && source instanceof IterableConfigurationPropertySource variables) {
                sources.add(new MapConfigurationPropertySource(meant(variables, known)));
            }
        }
        return sources;
    }

    private static Map<String, Object> meant(IterableConfigurationPropertySource variables, KnownSettings known) {
        Map<String, Object> meant = new HashMap<>();
        for (ConfigurationPropertyName name : variables) {
            WrittenName.variable(name)
                    .flatMap(known::meant)
                    .ifPresent(property -> put(meant, property, variables, name));
        }
        return meant;
    }

    private static void put(
            Map<String, Object> meant,
            String property,
            ConfigurationPropertySource variables,
            ConfigurationPropertyName name) {
        Optional.ofNullable(variables.getConfigurationProperty(name))
                .ifPresent(variable -> meant.put(property, variable.getValue()));
    }
}
