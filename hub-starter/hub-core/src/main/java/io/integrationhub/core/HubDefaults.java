package io.integrationhub.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Adds {@code hub-defaults.yml} with the lowest precedence. */
class HubDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "hub-defaults.yml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String service = environment.getProperty("hub.service");
        if (service == null || environment.getPropertySources().contains(FILE)) {
            return; // Not a service of the hub, or already added.
        }
        Map<String, Object> derived = Map.of("hub.schema", service.replace('-', '_'));
        environment.getPropertySources().addLast(new MapPropertySource("hub-derived", derived));
        load().forEach(environment.getPropertySources()::addLast);
    }

    private static List<PropertySource<?>> load() {
        try {
            return new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs after the service's own file is loaded, which has the service's name. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}
