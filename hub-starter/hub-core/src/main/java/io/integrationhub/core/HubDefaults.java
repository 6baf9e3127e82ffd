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

/** Puts {@code hub-defaults.yml} beneath everything else that is configured. */
class HubDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "hub-defaults.yml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String service = environment.getProperty("hub.service");
        if (service == null || environment.getPropertySources().contains(FILE)) {
            return; // not a service of the hub, or done already
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

    /** After the service's own file, which says the service's name. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}
