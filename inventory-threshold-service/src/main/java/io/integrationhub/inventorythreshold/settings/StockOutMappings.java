package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The mappings of all systems that are told what can be sold, checked at the start and compiled once. */
public final class StockOutMappings {

    private final Mappings compiler;
    private final Map<String, Mapping> compiled = new ConcurrentHashMap<>();

    public StockOutMappings(Mappings compiler) {
        this.compiler = compiler;
    }

    /** Adds a finding for each mapping that cannot be read or compiled. */
    void check(Tenant tenant, Findings findings) {
        for (String receiver :
                tenant.section(InventorySettings.SECTION).stockOut().keySet()) {
            try {
                compile(tenant, receiver);
            } catch (IllegalArgumentException e) {
                findings.add(property(receiver), String.valueOf(e.getMessage()));
            }
        }
    }

    /** The mapping of one receiver. */
    public Mapping of(Tenant tenant, String receiver) {
        return compiled.computeIfAbsent(tenant.id() + "/" + receiver, _ -> compile(tenant, receiver));
    }

    private Mapping compile(Tenant tenant, String receiver) {
        MappingSource source = MappingSource.of(
                property(receiver),
                InventorySettings.stockOutOf(tenant, receiver).mapping());
        return compiler.compile(source.origin(), source.text());
    }

    private static String property(String receiver) {
        return InventorySettings.NAME + ".stock-out." + receiver + ".mapping";
    }
}
