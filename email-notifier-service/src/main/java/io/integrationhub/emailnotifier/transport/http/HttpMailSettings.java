package io.integrationhub.emailnotifier.transport.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are handed to any service over HTTP, if the master of e-mail is email. URL and credentials are those of the
 * system email. A mapping is a JSONata expression, {@code file:} and a path, or {@code preset:} and the name of a
 * mapping included in the service.
 *
 * @param path Path to which a mail is sent with POST.
 * @param requestMapping Mapping from the mail, {@code {id, messageId, type, from, replyTo, to, locale, subject, html,
 *     text}}, to the body of the request.
 * @param responseMapping Mapping from the service's response to {@code {id}}.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.http")
record HttpMailSettings(
        @DefaultValue("/api/mails") String path,
        @DefaultValue("preset:email-neutral/mail") String requestMapping,
        @DefaultValue("preset:email-neutral/response") String responseMapping) {

    static final String ADAPTER = "email";
    static final String NAME = "email-notifier.http";

    static final TenantSection<HttpMailSettings> SECTION = TenantSection.of(NAME, HttpMailSettings.class);
}
