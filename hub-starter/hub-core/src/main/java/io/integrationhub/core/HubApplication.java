package io.integrationhub.core;

import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts a service of the hub, alone or with others in one JVM. */
public final class HubApplication {

    /** Secrets as files: a folder tree, or one file per property, named after the property. */
    private static final String SECRET_FILES = "optional:configtree:${HUB_SECRETS_DIR:/run/secrets}/";

    private HubApplication() {}

    /**
     * A builder for a service's context.
     *
     * @param application the service's application class
     * @param service its name in kebab case; its configuration is {@code <service>.yml} on the class path
     */
    public static SpringApplicationBuilder of(Class<?> application, String service) {
        return new SpringApplicationBuilder(application)
                .main(application)
                .properties("spring.config.name=application," + service, "spring.config.import=" + SECRET_FILES);
    }
}
