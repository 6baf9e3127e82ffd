package io.integrationhub.commercetools.message;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.util.Locale;
import java.util.Map;

/**
 * Checks the texts that a tenant changes or adds.
 *
 * @param section the section's name
 * @param shipped the texts that there are
 */
record MessageSettingsCheck(String section, ShippedMessages shipped) implements TenantSection.Check<MessageSettings> {

    @Override
    public void check(Tenant tenant, MessageSettings settings, Findings findings) {
        Map<Locale, Map<String, String>> own = TenantTexts.read(
                settings, shipped, (setting, problem) -> findings.add(section + "." + setting, problem));
        Locale language = settings.defaultLanguage();
        if (!shipped.byLanguage().containsKey(language) && !own.containsKey(language)) {
            findings.add(section + ".default-language", "there is no text in '" + language.toLanguageTag() + "'");
        }
    }
}
