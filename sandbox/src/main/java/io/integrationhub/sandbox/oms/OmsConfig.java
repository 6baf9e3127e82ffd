package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The configuration of an OMS stand-in.
 *
 * @param host the address it listens on; {@code 0.0.0.0} to be reachable from other machines
 * @param port of the API; 0 for any free port
 * @param adminPort of the admin API, which real systems do not have; 0 for any free port
 * @param token callers send it as {@code Authorization: Bearer}
 * @param folder where its state is stored; empty to keep it in memory only
 * @param webhook receives order updates; empty for none
 * @param clock the current time
 */
public record OmsConfig(
        String host,
        int port,
        int adminPort,
        String token,
        Optional<Path> folder,
        Optional<OmsWebhooks.Target> webhook,
        InstantSource clock) {

    /** Free ports, state in memory, no webhook. */
    public static OmsConfig withToken(String token) {
        return new OmsConfig("localhost", 0, 0, token, Optional.empty(), Optional.empty(), InstantSource.system());
    }

    /** The same on another address of this machine. */
    public OmsConfig onHost(String other) {
        return new OmsConfig(other, port, adminPort, token, folder, webhook, clock);
    }

    /** The same on fixed ports. */
    public OmsConfig onPorts(int api, int admin) {
        return new OmsConfig(host, api, admin, token, folder, webhook, clock);
    }

    /** The same with its state stored in a folder. */
    public OmsConfig persistedIn(Path stored) {
        return new OmsConfig(host, port, adminPort, token, Optional.of(stored), webhook, clock);
    }

    /** The same with a webhook for order updates. */
    public OmsConfig withWebhook(OmsWebhooks.Target target) {
        return new OmsConfig(host, port, adminPort, token, folder, Optional.of(target), clock);
    }
}
