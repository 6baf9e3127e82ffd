package io.integrationhub.commercetools.extension;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Declares the settings of API Extensions. */
@AutoConfiguration
class ExtensionAutoConfiguration {

    @Bean
    static TenantSection<ExtensionSettings> extensionSection(ObjectProvider<ExtensionDefinition> definitions) {
        return ExtensionSettings.SECTION.checkedBy(
                new ExtensionSettingsCheck(definitions.orderedStream().toList()));
    }
}
