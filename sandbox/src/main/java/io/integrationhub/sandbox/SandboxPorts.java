package io.integrationhub.sandbox;

import io.integrationhub.sandbox.infra.FreePort;
import java.util.Map;

/**
 * The ports of a sandbox. The defaults are fixed, so that documents can contain addresses; a port that is in use is
 * replaced by any free one.
 *
 * @param kafka the port of the broker
 * @param database the port of PostgreSQL
 * @param commercetools the port of the commercetools stand-in
 * @param oms the API port of each tenant's OMS stand-in; its admin API uses the next port
 * @param tax the port of each tenant's tax engine
 * @param cdp the port of each tenant's customer data platform
 * @param smtp the port on which the mail server accepts mails
 * @param mailbox the port of the page that shows them
 */
public record SandboxPorts(
        int kafka,
        int database,
        int commercetools,
        Map<String, Integer> oms,
        Map<String, Integer> tax,
        Map<String, Integer> cdp,
        int smtp,
        int mailbox) {

    private static final SandboxPorts DEFAULTS = new SandboxPorts(
            8492,
            8432,
            8400,
            Map.of("acme", 8410, "bolt", 8420),
            Map.of("acme", 8412, "bolt", 8422),
            Map.of("acme", 8414, "bolt", 8424),
            8425,
            8480);

    public SandboxPorts {
        oms = Map.copyOf(oms);
        tax = Map.copyOf(tax);
        cdp = Map.copyOf(cdp);
    }

    /** The fixed ports, each replaced by a free one if it is in use. */
    public static SandboxPorts fixedOrFree() {
        return new SandboxPorts(
                FreePort.preferredOrAny(DEFAULTS.kafka),
                FreePort.preferredOrAny(DEFAULTS.database),
                FreePort.preferredOrAny(DEFAULTS.commercetools),
                Map.of("acme", DEFAULTS.freeOms("acme"), "bolt", DEFAULTS.freeOms("bolt")),
                Map.of("acme", DEFAULTS.freeTax("acme"), "bolt", DEFAULTS.freeTax("bolt")),
                Map.of("acme", DEFAULTS.freeCdp("acme"), "bolt", DEFAULTS.freeCdp("bolt")),
                FreePort.preferredOrAny(DEFAULTS.smtp),
                FreePort.preferredOrAny(DEFAULTS.mailbox));
    }

    /** Free ports, so that several sandboxes can run at once. */
    public static SandboxPorts anyFree() {
        return new SandboxPorts(0, 0, 0, Map.of(), Map.of(), Map.of(), 0, 0);
    }

    /** The API port of a tenant's OMS; 0 for any free port. */
    int omsOf(String tenant) {
        return oms.getOrDefault(tenant, 0);
    }

    /** The port of the admin API of a tenant's OMS; 0 for any free port. */
    int omsAdminOf(String tenant) {
        int api = omsOf(tenant);
        return api == 0 ? 0 : api + 1;
    }

    /** The port of a tenant's tax engine; 0 for any free port. */
    int taxOf(String tenant) {
        return tax.getOrDefault(tenant, 0);
    }

    /** The port of a tenant's customer data platform; 0 for any free port. */
    int cdpOf(String tenant) {
        return cdp.getOrDefault(tenant, 0);
    }

    private int freeCdp(String tenant) {
        return FreePort.preferredOrAny(cdpOf(tenant));
    }

    private int freeTax(String tenant) {
        return FreePort.preferredOrAny(taxOf(tenant));
    }

    private int freeOms(String tenant) {
        int api = omsOf(tenant);
        return FreePort.isFree(api) && FreePort.isFree(api + 1) ? api : 0;
    }
}
