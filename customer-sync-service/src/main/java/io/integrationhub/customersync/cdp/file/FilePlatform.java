package io.integrationhub.customersync.cdp.file;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.DeliveryResult.Delivered;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.cdp.PlatformAdapter;
import io.integrationhub.customersync.cdp.ProfileDocument;
import io.integrationhub.customersync.cdp.TargetMappings;
import io.integrationhub.customersync.cdp.UserIds;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.system.file.drop.DropFolder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a file per change. The same content of the same version always has the same file name, and an existing file is
 * not written again.
 */
class FilePlatform implements PlatformAdapter {

    private final TargetMappings mappings;

    FilePlatform(TargetMappings mappings) {
        this.mappings = mappings;
    }

    @Override
    public Adapter adapter() {
        return Adapter.FILE;
    }

    @Override
    public DeliveryResult send(Destination destination, Send send) {
        Profile profile = send.profile();
        UserIds ids = new UserIds(destination);
        String version = "%06d-%s"
                .formatted(profile.origin().version(), profile.contentHash().shortForm());
        put(destination, profile.id(), version, ProfileDocument.of(ids, profile));
        return new Delivered(
                ids.of(profile),
                switch (profile) {
                    case Person person -> person.findings();
                    case Company _ -> List.of();
                });
    }

    @Override
    public void merge(Destination destination, ExportEntry guest, Profile into) {
        UserIds ids = new UserIds(destination);
        Map<String, Object> fields = Map.of("id", ids.of(guest), "type", "guest", "mergedInto", ids.of(into));
        put(destination, guest.id(), "merged", new ProfileDocument(fields));
    }

    @Override
    public ErasureResult erase(Destination destination, ExportEntry entry, String email) {
        String id = new UserIds(destination).of(entry);
        String version = entry.sent().map(hash -> hash.shortForm()).orElse("unknown");
        put(destination, entry.id(), "erased-" + version, ProfileDocument.erased(id, entry.id()));
        return new ErasureResult.Erased("a file asks to erase profile " + id);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return destinations(tenant).stream()
                .map(destination -> folder(destination)
                        .connection(ExportSettings.NAME + ".targets." + destination.target() + ".file"))
                .toList();
    }

    private void put(Destination destination, ProfileId profile, String suffix, ProfileDocument document) {
        Object mapped = mappings.profile(destination).apply(document.fields());
        String format = destination.settings().file().format().name().toLowerCase(Locale.ROOT);
        String name =
                profile.type().name().toLowerCase(Locale.ROOT) + "-" + profile.value() + "-" + suffix + "." + format;
        folder(destination)
                .put(name, ProfileFile.write(destination.settings().file().format(), mapped));
    }

    static DropFolder folder(Destination destination) {
        return destination
                .settings()
                .file()
                .dropFolder(destination.tenant())
                .orElseThrow(() -> new IllegalStateException("target " + destination.target() + " has no folder"));
    }
}
