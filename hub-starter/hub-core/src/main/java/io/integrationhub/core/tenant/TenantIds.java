package io.integrationhub.core.tenant;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** The tenants that the configuration names, available before any bean exists. */
public final class TenantIds {

    private static final ConfigurationPropertyName TENANTS = ConfigurationPropertyName.of("hub.tenants");

    private TenantIds() {}

    /** The tenants in all property sources; invalid names are left to the validation. */
    public static SortedSet<TenantId> from(Environment environment) {
        SortedSet<TenantId> ids = new TreeSet<>();
        written(environment).stream()
                .filter(TenantId::isValid)
                .map(TenantId::new)
                .forEach(ids::add);
        return ids;
    }

    /** Binds tenants' settings as they are written: a password or a mapping may contain {@code ${…}}. */
    public static Binder literalBinder(Environment environment) {
        return new Binder(ConfigurationPropertySources.get(environment));
    }

    /** The tenants' names as written; two spellings of one name are two names. */
    public static List<String> written(Environment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .map(IterableConfigurationPropertySource.class::cast)
                .flatMap(IterableConfigurationPropertySource::stream)
                .filter(TENANTS::isAncestorOf)
                .map(property -> property.getElement(TENANTS.getNumberOfElements(), Form.ORIGINAL))
                .distinct()
                .toList();
    }
}
