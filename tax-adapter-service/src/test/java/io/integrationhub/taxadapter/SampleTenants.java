package io.integrationhub.taxadapter;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.test.fakes.BoundSections;
import java.util.HashMap;
import java.util.Map;

/** Tenants to test with, bound as the hub binds them. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    private SampleTenants() {}

    /** A tenant with a master of tax, and these settings of the service. */
    public static Tenant tenant(String master, Map<String, String> settings) {
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("tax", master));
        Map<String, String> all = new HashMap<>(Map.of("without-engine", "refuse"));
        all.putAll(settings);
        Map.Entry<String, Object> bound = BoundSections.entry(TaxSettings.SECTION, all);
        sections.put(bound.getKey(), bound.getValue());
        Map.Entry<String, Object> extensions =
                BoundSections.entry(ExtensionSettings.SECTION, Map.of("secrets", "only-the-hub-knows-this"));
        sections.put(extensions.getKey(), extensions.getValue());
        return new Tenant(ACME, sections);
    }
}
