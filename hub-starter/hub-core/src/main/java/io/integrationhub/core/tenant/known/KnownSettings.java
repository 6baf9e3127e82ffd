package io.integrationhub.core.tenant.known;

import io.integrationhub.core.tenant.TenantSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All settings below {@code hub} that the service reads or ignores on purpose. */
public final class KnownSettings {

    private static final String TENANT = "hub.tenants.*.";

    private final List<KnownSetting> settings = new ArrayList<>();

    /**
     * All settings of a service.
     *
     * @param sections the sections that it reads below a tenant
     * @param otherServices the other services, whose sections below a tenant it ignores
     */
    public static KnownSettings of(List<TenantSection<?>> sections, List<String> otherServices) {
        KnownSettings known = new KnownSettings();
        for (TenantSection<?> section : sections) {
            known.settings.addAll(SettingsOfType.below(
                    KnownSetting.of(TENANT + section.name()), section.type().getType()));
        }
        for (String service : otherServices) {
            known.settings.add(KnownSetting.of(TENANT + service).below(KnownSetting.REST));
        }
        known.settings.addAll(DescribedSettings.onClassPath());
        return known;
    }

    /** Whether this property is known. */
    public boolean contains(ConfiguredName name) {
        return settings.stream().anyMatch(setting -> setting.matches(name.elements(), name.fromVariable()));
    }

    /**
     * The property that a variable sets in a map, if Spring would not recognize it: where the name of the map has
     * hyphens, written as underscores.
     */
    Optional<String> propertyBelowMap(ConfiguredName variable) {
        return settings.stream()
                .filter(setting -> !setting.matches(variable.elements(), false))
                .flatMap(setting -> setting.propertyBelowMap(variable.elements()).stream())
                .findFirst();
    }

    /** The known variable with the most similar name. */
    public Optional<String> nearest(ConfiguredName name) {
        List<String> candidates = settings.stream()
                .map(setting -> setting.variableLike(name.elements()))
                .distinct()
                .toList();
        return Spelling.nearest(String.join("_", name.elements()).toUpperCase(Locale.ROOT), candidates);
    }
}
