package io.integrationhub.sandbox;

import io.integrationhub.sandbox.infra.FreePort;
import java.util.Map;

/**
 * Where the world's parts listen. The defaults are fixed, so that addresses can be written down; where one is taken,
 * any free port is used instead.
 *
 * @param kafka of the broker
 * @param database of PostgreSQL
 * @param commercetools of the commercetools stand-in
 * @param oms of each tenant's OMS stand-in; its switches are one above
 * @param tax of each tenant's tax engine
 */
public record SandboxPorts(
        int kafka, int database, int commercetools, Map<String, Integer> oms, Map<String, Integer> tax) {

    private static final SandboxPorts DEFAULTS =
            new SandboxPorts(8492, 8432, 8400, Map.of("acme", 8410, "bolt", 8420), Map.of("acme", 8412, "bolt", 8422));

    public SandboxPorts {
        oms = Map.copyOf(oms);
        tax = Map.copyOf(tax);
    }

    /** The fixed ports, each replaced by a free one where it is taken. */
    public static SandboxPorts fixedOrFree() {
        return new SandboxPorts(
                FreePort.preferably(DEFAULTS.kafka),
                FreePort.preferably(DEFAULTS.database),
                FreePort.preferably(DEFAULTS.commercetools),
                Map.of("acme", DEFAULTS.freeOms("acme"), "bolt", DEFAULTS.freeOms("bolt")),
                Map.of("acme", DEFAULTS.freeTax("acme"), "bolt", DEFAULTS.freeTax("bolt")));
    }

    /** Free ports, so that several worlds can stand side by side. */
    public static SandboxPorts anyFree() {
        return new SandboxPorts(0, 0, 0, Map.of(), Map.of());
    }

    /** The port of a tenant's OMS; 0 for any free one. */
    int omsOf(String tenant) {
        return oms.getOrDefault(tenant, 0);
    }

    /** The port of the switches of a tenant's OMS; 0 for any free one. */
    int omsAdminOf(String tenant) {
        int api = omsOf(tenant);
        return api == 0 ? 0 : api + 1;
    }

    /** The port of a tenant's tax engine; 0 for any free one. */
    int taxOf(String tenant) {
        return tax.getOrDefault(tenant, 0);
    }

    private int freeTax(String tenant) {
        return FreePort.preferably(taxOf(tenant));
    }

    private int freeOms(String tenant) {
        int api = omsOf(tenant);
        return FreePort.isFree(api) && FreePort.isFree(api + 1) ? api : 0;
    }
}
