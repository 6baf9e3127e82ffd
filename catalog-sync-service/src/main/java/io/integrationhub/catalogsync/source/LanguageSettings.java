package io.integrationhub.catalogsync.source;

import io.integrationhub.core.tenant.TenantSection;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Languages of the texts that sources deliver.
 *
 * @param fallback Language of texts for which a source states none, as a tag such as de or en-GB.
 * @param tags Languages of the Project by the source's language, for example de: de-DE. A language that is not listed
 *     keeps its tag; ISO 639-2 codes such as deu become two-letter tags.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.languages")
public record LanguageSettings(
        @DefaultValue("en") String fallback, @DefaultValue Map<String, String> tags) {

    /** The settings of each tenant. */
    public static final TenantSection<LanguageSettings> SECTION =
            TenantSection.of("catalog-sync.languages", LanguageSettings.class);

    public LanguageSettings {
        tags = Map.copyOf(tags);
    }
}
