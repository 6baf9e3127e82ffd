package io.integrationhub.stream.binding;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Tells what operators set from what a service's own file says. */
record SettingOrigins(Environment environment) {

    /** The environment variable that sets a property; empty if none does. */
    Optional<String> variable(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        String withoutDashes =
                property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
        return isSet(variable)
                ? Optional.of(variable)
                : Optional.of(withoutDashes).filter(this::isSet);
    }

    private boolean isSet(String variable) {
        return environment instanceof ConfigurableEnvironment configurable
                && Optional.ofNullable(configurable
                                .getPropertySources()
                                .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                        .filter(variables -> variables.containsProperty(variable))
                        .isPresent();
    }
}
