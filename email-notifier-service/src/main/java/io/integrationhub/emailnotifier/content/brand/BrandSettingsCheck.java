package io.integrationhub.emailnotifier.content.brand;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.brand.BrandField.StoreSetting;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the settings of a brand. */
final class BrandSettingsCheck {

    private BrandSettingsCheck() {}

    @SuppressWarnings("unused") // The tenant is given to every check.
    static void check(Tenant tenant, BrandSettings settings, Findings findings) {
        for (BrandField field : BrandField.values()) {
            field.problem(field.of(settings))
                    .ifPresent(problem -> findings.add(BrandSettings.NAME + "." + field.setting(), problem));
        }
        settings.stores()
                .forEach((name, value) -> problem(name, value)
                        .ifPresent(problem -> findings.add(BrandSettings.NAME + ".stores." + name, problem)));
    }

    private static Optional<String> problem(String name, String value) {
        Optional<StoreSetting> setting = BrandField.parse(name);
        return setting.isEmpty()
                ? Optional.of("is not the key of a Store and one of the settings "
                        + Stream.of(BrandField.values())
                                .map(BrandField::setting)
                                .collect(Collectors.joining(", ")))
                : setting.get().field().problem(value);
    }
}
