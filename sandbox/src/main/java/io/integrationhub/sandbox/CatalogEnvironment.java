package io.integrationhub.sandbox;

import io.integrationhub.sandbox.FeedFolders.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables for a tenant's products and prices: its PIM and its ERP write files into folders. */
final class CatalogEnvironment {

    private final String prefix;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private CatalogEnvironment(String prefix) {
        this.prefix = prefix;
    }

    static Map<String, String> of(String prefix, SandboxTenant tenant, FeedFolders feeds) {
        CatalogEnvironment environment = new CatalogEnvironment(prefix);
        environment.addProducts(tenant, feeds);
        environment.addPrices(tenant, feeds);
        return environment.variables;
    }

    private void addProducts(SandboxTenant tenant, FeedFolders feeds) {
        put("MASTERS_PRODUCT", "pim");
        // Not called: it writes files.
        put("SYSTEMS_PIM_URL", "https://pim." + tenant.name() + ".example");
        addFolder(
                "CATALOG_SYNC_IMPORT_INBOUND_FILES_",
                feeds.of(tenant, Kind.CATALOG).toString());
        put("CATALOG_SYNC_LANGUAGES_FALLBACK", "de");
        put("CATALOG_SYNC_BMECAT_TAX_CATEGORY", "standard");
    }

    private void addPrices(SandboxTenant tenant, FeedFolders feeds) {
        put("MASTERS_PRICE", "erp");
        put("SYSTEMS_ERP_URL", "https://erp." + tenant.name() + ".example");
        addFolder("PRICING_INBOUND_FILES_", feeds.of(tenant, Kind.PRICES).toString());
    }

    private void addFolder(String settings, String folder) {
        put(settings + "FOLDER", folder);
        // Shorter than in production, because people watch the demo.
        put(settings + "INTERVAL", "500ms");
        put(settings + "SETTLE_TIME", "500ms");
    }

    private void put(String name, String value) {
        variables.put(prefix + name, value);
    }
}
