package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.file.FileFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an order master's reports are read, whether it sends them, they are fetched, they come from the broker, or it
 * puts them into a folder.
 *
 * @param mapping Mapping from what the master says to a report: a JSONata expression, {@code file:} and a path, or
 *     {@code preset:} and a name.
 * @param folder Folder into which the master puts files with reports. Empty if it does not.
 * @param format Format of the files: json, xml or csv.
 * @param keyColumns Columns of a csv file that are the same in all rows of one report; such rows follow each other, and
 *     the mapping gets them as a list.
 * @param every Pause between two looks into the folder.
 * @param largestFile Largest file that is read.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.reports")
record ReportSettings(
        @DefaultValue("preset:oms-neutral/report") String mapping,
        @Nullable Path folder,
        @DefaultValue("json") FileFormat format,
        @DefaultValue({"order", "occurredAt"}) List<String> keyColumns,
        @DefaultValue("10s") Duration every,
        @DefaultValue("16MB") DataSize largestFile) {

    static final String NAME = "order-export.reports";

    static final TenantSection<ReportSettings> SECTION = TenantSection.of(NAME, ReportSettings.class);

    ReportSettings {
        keyColumns = List.copyOf(keyColumns);
    }
}
