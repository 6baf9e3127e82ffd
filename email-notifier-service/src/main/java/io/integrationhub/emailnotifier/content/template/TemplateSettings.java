package io.integrationhub.emailnotifier.content.template;

import io.integrationhub.core.tenant.TenantSection;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A tenant's own templates.
 *
 * @param folder Folder with templates that replace the shipped ones, file by file, for example order-confirmation.html,
 *     order-confirmation_de.subject.txt or stores/berlin/footer.html. Read at the start.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.templates")
public record TemplateSettings(@Nullable String folder) {

    static final String NAME = "email-notifier.templates";

    /** The setting that a finding about a template names. */
    public static final String FOLDER = NAME + ".folder";

    /** The tenant's section. */
    public static final TenantSection<TemplateSettings> SECTION = TenantSection.of(NAME, TemplateSettings.class);
}
