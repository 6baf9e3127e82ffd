package io.integrationhub.sandbox.oms;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How an OMS stand-in is started.
 *
 * @param host the address it listens on; {@code 0.0.0.0} to be reached from other machines
 * @param port of its API; 0 for any free port
 * @param adminPort of the switches that real systems do not have; 0 for any free port
 * @param token what callers must send as {@code Authorization: Bearer}
 * @param folder where orders and ledger are kept; empty to forget them at the end
 * @param webhook who is told about progress; empty for nobody
 * @param clock what time it is
 */
public record OmsConfig(
        String host,
        int port,
        int adminPort,
        String token,
        Optional<Path> folder,
        Optional<WebhookTarget> webhook,
        InstantSource clock) {

    /** Free ports, nothing kept, nobody told. */
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

    /** The same, with its orders kept. */
    public OmsConfig keptIn(Path kept) {
        return new OmsConfig(host, port, adminPort, token, Optional.of(kept), webhook, clock);
    }

    /** The same, telling someone about progress. */
    public OmsConfig telling(WebhookTarget target) {
        return new OmsConfig(host, port, adminPort, token, folder, Optional.of(target), clock);
    }
}
