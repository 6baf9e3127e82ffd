package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service that sends mails over HTTP reports what happened to them.
 *
 * @param mapping Mapping from the body of its webhook to {@code {reports: [{id, email, kind, permanent, detail, at}]}};
 *     kind is bounce or complaint.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.inbound")
record ReportSettings(
        @DefaultValue("preset:email-neutral/reports") String mapping) {

    static final TenantSection<ReportSettings> SECTION =
            TenantSection.of("email-notifier.inbound", ReportSettings.class);
}
