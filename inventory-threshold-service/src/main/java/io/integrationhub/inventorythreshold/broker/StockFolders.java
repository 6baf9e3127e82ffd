package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.starter.stream.RecordPublisher;
import io.integrationhub.starter.system.folder.InboxFolder;
import io.integrationhub.starter.system.poll.Source;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.Tenants;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The folders into which tenants' inventory masters put files. */
record StockFolders(Tenants tenants, RecordPublisher publisher, InstantSource clock)
        implements Source.Provider {

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .flatMap(this::source)
                .toList();
    }

    private Stream<Source> source(Tenant tenant) {
        StockFileSettings settings = tenant.section(StockFileSettings.SECTION);
        return Stream.ofNullable(settings.folder())
                .map(
                        folder ->
                                new Source(
                                        "stock-files." + tenant.id(),
                                        settings.every(),
                                        () -> look(tenant, settings, folder)));
    }

    private void look(Tenant tenant, StockFileSettings settings, Path folder) {
        new InboxFolder(folder, settings.largestFile(), clock)
                .look(
                        new StockFileIntake(
                                tenant.id(), settings.toFile(), settings.full(), publisher));
    }
}
