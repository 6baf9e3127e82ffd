package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.starter.system.Mapping;
import io.integrationhub.starter.system.MappingSource;
import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.tenant.Findings;
import io.integrationhub.starter.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an inventory master is asked over HTTP while a customer waits. A mapping is a JSONata
 * expression, {@code file:} and a path, or {@code preset:} and the name of a mapping that comes
 * with the service.
 *
 * @param queryPath Path below the system's URL that says how many there are, asked with POST.
 * @param queryMapping Mapping from {@code {items: [{sku, channel}]}} to what the master is asked.
 * @param answerMapping Mapping from {@code {status, body}} to {@code {asOf, items: [{sku, channel,
 *     available}]}}; asOf may be missing.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold.http")
record HttpMasterSettings(
        @DefaultValue("/api/stock-query") String queryPath,
        @DefaultValue("preset:oms-neutral/stock-query") String queryMapping,
        @DefaultValue("preset:oms-neutral/stock-answer") String answerMapping) {

    static final String NAME = "inventory-threshold.http";

    static final TenantSection<HttpMasterSettings> SECTION =
            TenantSection.of(NAME, HttpMasterSettings.class);

    /** Notes what is wrong with the path, and every mapping that does not compile. */
    void check(Mappings mappings, Findings findings) {
        if (!queryPath.startsWith("/")) {
            findings.add(NAME + ".query-path", "'" + queryPath + "' must begin with a slash");
        }
        check("query-mapping", queryMapping, mappings, findings);
        check("answer-mapping", answerMapping, mappings, findings);
    }

    private static void check(String name, String source, Mappings mappings, Findings findings) {
        try {
            compile(NAME + "." + name, source, mappings);
        } catch (IllegalArgumentException e) {
            findings.add(NAME + "." + name, String.valueOf(e.getMessage()));
        }
    }

    static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.place(), source.text());
    }
}
