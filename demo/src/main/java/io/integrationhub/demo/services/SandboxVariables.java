package io.integrationhub.demo.services;

import java.util.Map;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** An environment with additional variables, which Spring binds like those of the process. */
class SandboxVariables extends StandardEnvironment {

    /** The suffix makes Spring Boot map the names like environment variables. */
    private static final String NAME = "sandbox-" + SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    SandboxVariables(Map<String, String> variables) {
        MutablePropertySources sources = getPropertySources();
        sources.addBefore(
                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(NAME, Map.copyOf(variables)));
    }
}
