package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.starter.stream.RecordPublisher;
import io.integrationhub.starter.system.folder.InboxFolder;
import io.integrationhub.starter.system.poll.Source;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.Tenants;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders into which tenants' order masters put reports. */
record ReportFolders(
        Tenants tenants, ReportReader reports, RecordPublisher publisher, InstantSource clock)
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
                .map(
                        folder ->
                                new Source(
                                        "order-reports." + tenant.id(),
                                        settings.every(),
                                        () -> look(tenant, settings, folder)));
    }

    private void look(Tenant tenant, ReportSettings settings, Path folder) {
        ReportFile file = new ReportFile(settings.format(), settings.keyColumns());
        new InboxFolder(folder, settings.largestFile(), clock)
                .look(new ReportIntake(tenant.id(), file, reports, publisher));
    }
}
