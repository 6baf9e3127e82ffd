package io.integrationhub.sandbox;

import io.integrationhub.sandbox.tax.TaxStandIn;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The environment variables for a tenant's taxes: its engine computes them, except for countries that have a table of
 * rates.
 */
final class TaxEnvironment {

    private final String prefix;
    private final Map<String, String> variables = new LinkedHashMap<>();

    private TaxEnvironment(String prefix) {
        this.prefix = prefix;
    }

    static Map<String, String> of(String prefix, SandboxTenant tenant, TaxStandIn engine) {
        TaxEnvironment environment = new TaxEnvironment(prefix);
        environment.addEngine(tenant);
        environment.addRates();
        environment.addSystem(tenant, engine);
        return environment.variables;
    }

    private void addEngine(SandboxTenant tenant) {
        put("MASTERS_TAX", tenant.taxEngine().settingValue());
        put("TAX_ADAPTER_ON_ENGINE_FAILURE", "last-rate-or-table");
        put("TAX_ADAPTER_RECORD_FROM", "2020-01-01");
        put("TAX_ADAPTER_SHIP_FROM_COUNTRY", "US");
        put("TAX_ADAPTER_SHIP_FROM_REGION", "NV");
        put("TAX_ADAPTER_SHIP_FROM_CITY", "Reno");
        put("TAX_ADAPTER_SHIP_FROM_POSTAL_CODE", "89501");
    }

    private void addRates() {
        put("TAX_ADAPTER_PRICES_TAX_INCLUDED", "DE,JP");
        put("TAX_ADAPTER_ENGINES_DE", "table");
        put("TAX_ADAPTER_RATES_DE", "19 % VAT 0.19");
        put("TAX_ADAPTER_ENGINES_JP", "table");
        put("TAX_ADAPTER_RATES_JP", "10 % consumption tax 0.1");
    }

    private void addSystem(SandboxTenant tenant, TaxStandIn engine) {
        String system = "SYSTEMS_" + tenant.taxEngine().name() + "_";
        put(system + "URL", engine.url().toString());
        put(system + "ALLOW_PLAIN_HTTP", "true");
        put(system + "ALLOW_PRIVATE_ADDRESSES", "true");
        // Shorter than in production, because people watch the demo.
        put(system + "CIRCUIT_OPEN_DURATION", "3s");
        put(system + "LIVE_CIRCUIT_OPEN_DURATION", "3s");
        switch (tenant.taxEngine()) {
            case AVATAX -> {
                put("TAX_ADAPTER_AVATAX_COMPANY_CODE", tenant.taxAccount());
                put(system + "AUTH_SCHEME", "basic");
                put(system + "AUTH_USERNAME", tenant.taxAccount());
                put(system + "AUTH_PASSWORD", tenant.taxSecret());
            }
            case TAXJAR -> {
                put(system + "AUTH_SCHEME", "bearer");
                put(system + "AUTH_TOKEN", tenant.taxSecret());
            }
        }
    }

    private void put(String name, String value) {
        variables.put(prefix + name, value);
    }
}
