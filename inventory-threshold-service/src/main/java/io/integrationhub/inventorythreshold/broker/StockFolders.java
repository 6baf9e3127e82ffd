package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.InboxFolder;
import io.integrationhub.system.file.SftpInbox;
import io.integrationhub.system.poll.Source;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The folders, here and on SFTP servers, into which tenants' inventory masters put files. */
record StockFolders(Tenants tenants, RecordPublisher publisher, InstantSource clock) implements Source.Provider {

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .flatMap(this::source)
                .toList();
    }

    private Stream<Source> source(Tenant tenant) {
        StockFileSettings settings = tenant.section(StockFileSettings.SECTION);
        StockFileIntake intake = new StockFileIntake(tenant.id(), settings.toFile(), settings.full(), publisher);
        Stream<Source> folder = Stream.ofNullable(settings.folder())
                .map(path -> new InboxFolder(path, settings.largestFile(), clock))
                .map(inbox -> new Source("stock-files." + tenant.id(), settings.every(), () -> inbox.look(intake)));
        Stream<Source> server = settings.sftp().toAccess().stream()
                .map(access -> new SftpInbox(access, settings.largestFile(), clock))
                .map(inbox -> new Source("stock-sftp." + tenant.id(), settings.every(), () -> inbox.look(intake)));
        return Stream.concat(folder, server);
    }
}
