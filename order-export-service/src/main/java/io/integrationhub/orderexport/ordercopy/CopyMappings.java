package io.integrationhub.orderexport.ordercopy;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The mappings of all copies, checked at the start and compiled once. */
public final class CopyMappings {

    private final Mappings compiler;
    private final Map<String, Mapping> compiled = new ConcurrentHashMap<>();

    public CopyMappings(Mappings compiler) {
        this.compiler = compiler;
    }

    /** Adds a finding for each mapping that cannot be read or compiled. */
    public void check(Tenant tenant, Findings findings) {
        for (String copy : tenant.section(OrderExportSettings.SECTION).copies().keySet()) {
            try {
                compile(tenant, copy);
            } catch (IllegalArgumentException e) {
                findings.add(property(copy), String.valueOf(e.getMessage()));
            }
        }
    }

    Mapping of(Tenant tenant, String copy) {
        return compiled.computeIfAbsent(tenant.id() + "/" + copy, _ -> compile(tenant, copy));
    }

    private Mapping compile(Tenant tenant, String copy) {
        String text = OrderExportSettings.copyOf(tenant, copy).mapping();
        MappingSource source = MappingSource.of(property(copy), text);
        return compiler.compile(source.origin(), source.text());
    }

    private static String property(String copy) {
        return OrderExportSettings.NAME + ".copies." + copy + ".mapping";
    }
}
