package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.InboxFolder;
import io.integrationhub.system.poll.Source;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders into which tenants' order masters put reports. */
record ReportFolders(Tenants tenants, ReportReader reports, RecordPublisher publisher, InstantSource clock)
        implements Source.Provider {

    @Override
    public List<Source> sources() {
        return tenants.all().stream().flatMap(this::source).toList();
    }

    private Stream<Source> source(Tenant tenant) {
        if (!OrderExportSettings.exports(tenant)) {
            return Stream.empty();
        }
        ReportSettings settings = tenant.section(ReportSettings.SECTION);
        return Optional.ofNullable(settings.folder()).stream()
                .map(folder -> new Source(
                        "order-reports." + tenant.id(), settings.every(), () -> look(tenant, settings, folder)));
    }

    private void look(Tenant tenant, ReportSettings settings, Path folder) {
        ReportFile file = new ReportFile(settings.format(), settings.keyColumns());
        new InboxFolder(folder, settings.largestFile(), clock)
                .look(new ReportIntake(tenant.id(), file, reports, publisher));
    }
}
