package io.integrationhub.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a world is started.
 *
 * @param folder where everything is kept; empty to forget it at the end
 * @param host the address the stand-ins listen on; {@code 0.0.0.0} to be reached from other
 *     machines
 * @param ports where the parts listen
 * @param orderExport where the service that owns orders is reached: stand-ins call it
 * @param tenants the merchants
 */
public record SandboxConfig(
        Optional<Path> folder,
        String host,
        SandboxPorts ports,
        URI orderExport,
        List<SandboxTenant> tenants) {

    /** Where the service that owns orders is, if nobody says otherwise. */
    public static final URI ORDER_EXPORT = URI.create("http://localhost:8501");

    public SandboxConfig {
        tenants = List.copyOf(tenants);
    }

    /** Two merchants on the fixed ports, kept in a folder. */
    public static SandboxConfig keptIn(Path folder) {
        return new SandboxConfig(
                Optional.of(folder),
                "localhost",
                SandboxPorts.fixedOrFree(),
                ORDER_EXPORT,
                twoTenants());
    }

    /** Two merchants on free ports, forgotten at the end: for tests. */
    public static SandboxConfig temporary(URI orderExport) {
        return new SandboxConfig(
                Optional.empty(), "localhost", SandboxPorts.anyFree(), orderExport, twoTenants());
    }

    /** The same with the owner of orders elsewhere. */
    public SandboxConfig withOrderExport(URI elsewhere) {
        return new SandboxConfig(folder, host, ports, elsewhere, tenants);
    }

    /** The same, listening on another address of this machine. */
    public SandboxConfig onHost(String other) {
        return new SandboxConfig(folder, other, ports, orderExport, tenants);
    }

    private static List<SandboxTenant> twoTenants() {
        return List.of(SandboxTenant.named("acme"), SandboxTenant.named("bolt"));
    }

    /** Where a part of the world keeps what it has. */
    Optional<Path> folderOf(String part) {
        return folder.map(each -> each.resolve(part));
    }
}
