package io.integrationhub.system.settings;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Binds settings in tests as the service does. */
public final class TestSettings {

    private TestSettings() {}

    /** One system's settings, from {@code key=value} texts. */
    public static SystemSettings of(String... lines) {
        return bind(Bindable.of(SystemSettings.class), lines);
    }

    /** Any settings, from {@code key=value} texts. */
    public static <T> T bind(Bindable<T> type, String... lines) {
        Map<String, String> properties = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            properties.put("under.test." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("under.test", type);
    }
}
