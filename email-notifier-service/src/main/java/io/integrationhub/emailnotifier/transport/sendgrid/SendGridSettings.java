package io.integrationhub.emailnotifier.transport.sendgrid;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How SendGrid is used, if it is the master of e-mail. URL and token are those of the system sendgrid.
 *
 * @param sandboxMode Whether SendGrid only validates mails and sends none.
 * @param tracking Whether SendGrid rewrites links and counts openings. Mails with a token are never tracked.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.sendgrid")
record SendGridSettings(
        @DefaultValue("false") boolean sandboxMode,
        @DefaultValue("false") boolean tracking) {

    static final String ADAPTER = "sendgrid";

    static final TenantSection<SendGridSettings> SECTION =
            TenantSection.of("email-notifier.sendgrid", SendGridSettings.class);
}
