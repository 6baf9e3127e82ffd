package io.integrationhub.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of a sandbox.
 *
 * @param folder where its data is stored; empty to delete the data at the end
 * @param host the address the stand-ins listen on; {@code 0.0.0.0} to be reachable from other machines
 * @param ports the ports its parts listen on
 * @param hub the addresses of the hub's services, which the stand-ins call
 * @param tenants the merchants
 */
public record SandboxConfig(
        Optional<Path> folder, String host, SandboxPorts ports, HubAddresses hub, List<SandboxTenant> tenants) {

    public SandboxConfig {
        tenants = List.copyOf(tenants);
    }

    /** Two merchants on the fixed ports, stored in a folder. */
    public static SandboxConfig persistedIn(Path folder) {
        return new SandboxConfig(
                Optional.of(folder), "localhost", SandboxPorts.fixedOrFree(), HubAddresses.DEFAULTS, twoTenants());
    }

    /** Two merchants on free ports, deleted at the end: for tests. */
    public static SandboxConfig temporary(URI hub) {
        return new SandboxConfig(
                Optional.empty(), "localhost", SandboxPorts.anyFree(), HubAddresses.allAt(hub), twoTenants());
    }

    /** The same with other addresses of the hub's services. */
    public SandboxConfig withHub(HubAddresses other) {
        return new SandboxConfig(folder, host, ports, other, tenants);
    }

    /** The same on another address of this machine. */
    public SandboxConfig onHost(String other) {
        return new SandboxConfig(folder, other, ports, hub, tenants);
    }

    private static List<SandboxTenant> twoTenants() {
        return List.of(
                SandboxTenant.named("acme"), SandboxTenant.named("bolt").withTaxEngine(SandboxTenant.TaxEngine.TAXJAR));
    }

    /** The folder of one part of the sandbox. */
    Optional<Path> folderOf(String part) {
        return folder.map(each -> each.resolve(part));
    }
}
