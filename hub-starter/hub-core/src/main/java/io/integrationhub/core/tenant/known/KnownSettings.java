package io.integrationhub.core.tenant.known;

import io.integrationhub.core.tenant.TenantSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting below {@code hub} that something reads. */
public final class KnownSettings {

    private static final String TENANT = "hub.tenants.*.";

    private final List<KnownSetting> settings = new ArrayList<>();

    /**
     * All settings of a service.
     *
     * @param sections what it reads below a tenant
     * @param neighbours the other services, whose own sections below a tenant are none of its business
     */
    public static KnownSettings of(List<TenantSection<?>> sections, List<String> neighbours) {
        KnownSettings known = new KnownSettings();
        for (TenantSection<?> section : sections) {
            known.settings.addAll(SettingsOfType.below(
                    KnownSetting.of(TENANT + section.name()), section.type().getType()));
        }
        for (String neighbour : neighbours) {
            known.settings.add(KnownSetting.of(TENANT + neighbour).below(KnownSetting.REST));
        }
        known.settings.addAll(DescribedSettings.onClassPath());
        return known;
    }

    /** Whether something reads this property. */
    public boolean contains(WrittenName name) {
        return settings.stream().anyMatch(setting -> setting.matches(name.elements(), name.fromVariable()));
    }

    /**
     * The property that a variable below a map means, if Spring would not see it: where the name before the map has
     * hyphens, written as underscores.
     */
    Optional<String> meant(WrittenName variable) {
        return settings.stream()
                .filter(setting -> !setting.matches(variable.elements(), false))
                .flatMap(setting -> setting.propertyBelowMap(variable.elements()).stream())
                .findFirst();
    }

    /** The variable that was probably meant. */
    public Optional<String> nearest(WrittenName name) {
        List<String> candidates = settings.stream()
                .map(setting -> setting.variableLike(name.elements()))
                .distinct()
                .toList();
        return Spelling.nearest(String.join("_", name.elements()).toUpperCase(Locale.ROOT), candidates);
    }
}
