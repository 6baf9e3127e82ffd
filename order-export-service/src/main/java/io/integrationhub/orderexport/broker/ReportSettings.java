package io.integrationhub.orderexport.broker;

import io.integrationhub.starter.tenant.TenantSection;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an order master's reports are read, and fetched where it does not send them.
 *
 * @param mapping Mapping from what the master sends to a report: a JSONata expression, {@code file:} and a path, or
 *     {@code preset:} and a name.
 * @param pollPath Path below the system's URL that gives reports, with {@code {cursor}} in it. Empty to fetch none.
 * @param pollMapping Mapping from the answer to {@code {reports: […], next: cursor}}.
 * @param pollEvery Pause between two fetches.
 * @param pollFrom Cursor of the first fetch.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.reports")
record ReportSettings(
        @DefaultValue("preset:oms-neutral/report") String mapping,
        @DefaultValue("") String pollPath,
        @DefaultValue("preset:oms-neutral/page") String pollMapping,
        @DefaultValue("30s") Duration pollEvery,
        @DefaultValue("0") String pollFrom) {

    static final String NAME = "order-export.reports";

    static final TenantSection<ReportSettings> SECTION = TenantSection.of(NAME, ReportSettings.class);

    boolean polls() {
        return !pollPath.isEmpty();
    }
}
