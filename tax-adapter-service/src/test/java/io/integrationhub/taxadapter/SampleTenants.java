package io.integrationhub.taxadapter;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.test.fakes.BoundSections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tenants for tests. Their settings are bound as the hub binds them. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    // Tenants never change, and binding all of their sections takes milliseconds.
    private static final Map<Choice, Tenant> BOUND = new ConcurrentHashMap<>();

    private record Choice(String master, Map<String, String> settings) {}

    private SampleTenants() {}

    /** A tenant with a master of tax, and with these settings below {@code tax-adapter}. */
    public static Tenant tenant(String master, Map<String, String> settings) {
        return BOUND.computeIfAbsent(new Choice(master, Map.copyOf(settings)), SampleTenants::bind);
    }

    private static Tenant bind(Choice choice) {
        Map<String, String> all = new HashMap<>(Map.of("on-engine-failure", "reject", "record-from", "2020-01-01"));
        all.putAll(choice.settings());
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("tax", choice.master()));
        add(sections, ExtensionSettings.SECTION, Map.of("secrets", "only-the-hub-knows-this"));
        for (TenantSection<?> section : SettingsOfTheService.sections()) {
            String prefix =
                    section.name().equals("tax-adapter") ? "" : section.name().substring(12) + ".";
            add(sections, section, below(prefix, all));
        }
        return new Tenant(ACME, sections);
    }

    /** What the check of a section finds. */
    public static <T> List<String> findings(Tenant tenant, TenantSection<T> section) {
        List<String> findings = new ArrayList<>();
        section.check()
                .check(tenant, tenant.section(section), (property, problem) -> findings.add(property + " " + problem));
        return findings;
    }

    private static void add(Map<String, Object> sections, TenantSection<?> section, Map<String, String> settings) {
        Map.Entry<String, Object> bound = BoundSections.entry(section, settings);
        sections.put(bound.getKey(), bound.getValue());
    }

    private static Map<String, String> below(String prefix, Map<String, String> settings) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(prefix))
                .collect(Collectors.toMap(setting -> setting.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
