package io.integrationhub.customersync.cdp;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.ExportTargetSettings;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The mappings that tenants configured for their targets, compiled once. */
public final class TargetMappings {

    private final Mappings compiler;
    private final Map<String, Mapping> compiled = new ConcurrentHashMap<>();

    /** @param compiler compiles the mappings */
    public TargetMappings(Mappings compiler) {
        this.compiler = compiler;
    }

    /** The mapping of profiles to the requests or files of a target. */
    public Mapping profile(Destination destination) {
        ExportTargetSettings settings = destination.settings();
        String text = settings.adapter() == Adapter.FILE
                ? settings.file().mapping()
                : settings.http().mapping();
        return compiled(destination, "mapping", text);
    }

    /** The mapping of the responses of a target. */
    public Mapping response(Destination destination) {
        return compiled(
                destination, "response-mapping", destination.settings().http().responseMapping());
    }

    /** The mapping of what happens to an order to the request of a target. */
    public Mapping orderEvent(Destination destination) {
        return compiled(
                destination,
                "order-event-mapping",
                destination.settings().http().orderEventMapping());
    }

    private Mapping compiled(Destination destination, String setting, String text) {
        String place = destination.tenant().id() + "." + destination.target() + "." + setting;
        return compiled.computeIfAbsent(place, _ -> compile(place, text));
    }

    private Mapping compile(String place, String text) {
        MappingSource source = MappingSource.of(place, text);
        return compiler.compile(source.origin(), source.text());
    }

    /** Adds a finding for each mapping that cannot be read or compiled. */
    void check(ExportSettings settings, Findings findings) {
        settings.targets().forEach((name, target) -> {
            String place = ExportSettings.NAME + ".targets." + name + ".";
            BiConsumer<String, String> check = (setting, text) -> {
                try {
                    compile(place + setting, text);
                } catch (IllegalArgumentException e) {
                    findings.add(place + setting, String.valueOf(e.getMessage()));
                }
            };
            if (target.adapter() == Adapter.HTTP) {
                check.accept("http.mapping", target.http().mapping());
                check.accept("http.response-mapping", target.http().responseMapping());
                check.accept("http.order-event-mapping", target.http().orderEventMapping());
            }
            if (target.adapter() == Adapter.FILE) {
                check.accept("file.mapping", target.file().mapping());
            }
        });
    }
}
