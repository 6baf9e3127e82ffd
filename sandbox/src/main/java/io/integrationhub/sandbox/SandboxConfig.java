package io.integrationhub.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a world is started.
 *
 * @param folder where everything is kept; empty to forget it at the end
 * @param host the address the stand-ins listen on; {@code 0.0.0.0} to be reached from other machines
 * @param ports where the parts listen
 * @param hub where the hub's services are reached: stand-ins call them
 * @param tenants the merchants
 */
public record SandboxConfig(
        Optional<Path> folder, String host, SandboxPorts ports, HubAddresses hub, List<SandboxTenant> tenants) {

    public SandboxConfig {
        tenants = List.copyOf(tenants);
    }

    /** Two merchants on the fixed ports, kept in a folder. */
    public static SandboxConfig keptIn(Path folder) {
        return new SandboxConfig(
                Optional.of(folder), "localhost", SandboxPorts.fixedOrFree(), HubAddresses.USUAL, twoTenants());
    }

    /** Two merchants on free ports, forgotten at the end: for tests. */
    public static SandboxConfig temporary(URI hub) {
        return new SandboxConfig(
                Optional.empty(), "localhost", SandboxPorts.anyFree(), HubAddresses.allAt(hub), twoTenants());
    }

    /** The same with the hub's services elsewhere. */
    public SandboxConfig withHub(HubAddresses elsewhere) {
        return new SandboxConfig(folder, host, ports, elsewhere, tenants);
    }

    /** The same, listening on another address of this machine. */
    public SandboxConfig onHost(String other) {
        return new SandboxConfig(folder, other, ports, hub, tenants);
    }

    private static List<SandboxTenant> twoTenants() {
        return List.of(SandboxTenant.named("acme"), SandboxTenant.named("bolt").taxedBy(TaxEngine.TAXJAR));
    }

    /** Where a part of the world keeps what it has. */
    Optional<Path> folderOf(String part) {
        return folder.map(each -> each.resolve(part));
    }
}
