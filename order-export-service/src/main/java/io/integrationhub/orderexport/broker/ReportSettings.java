package io.integrationhub.orderexport.broker;

import io.integrationhub.starter.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an order master's reports are read, whether it sends them, they are fetched, or they come
 * from the broker.
 *
 * @param mapping Mapping from what the master says to a report: a JSONata expression, {@code file:}
 *     and a path, or {@code preset:} and a name.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.reports")
record ReportSettings(@DefaultValue("preset:oms-neutral/report") String mapping) {

    static final String NAME = "order-export.reports";

    static final TenantSection<ReportSettings> SECTION =
            TenantSection.of(NAME, ReportSettings.class);
}
