package io.integrationhub.demo.services;

import java.util.Map;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** An environment with more variables than this JVM was started with: Spring binds them as it binds real ones. */
class SandboxVariables extends StandardEnvironment {

    /** Spring Boot knows by this ending that names are to be read as variables. */
    private static final String NAME = "sandbox-" + SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    SandboxVariables(Map<String, String> variables) {
        MutablePropertySources sources = getPropertySources();
        sources.addBefore(
                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(NAME, Map.copyOf(variables)));
    }
}
