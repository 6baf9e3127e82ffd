package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a tenant's inventory master sends, by way of the tenant's mapping. */
@Component
class StockReportReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final Map<TenantId, Mapping> mappings = new HashMap<>();

    StockReportReader(Tenants tenants, Mappings compiler) {
        for (Tenant tenant : tenants.all()) {
            if (InventorySettings.isChecked(tenant)) {
                MappingSource source = MappingSource.of(
                        "hub.tenants." + tenant.id() + "." + InventorySettings.NAME + ".stock-in.mapping",
                        InventorySettings.of(tenant).stockIn().mapping());
                mappings.put(tenant.id(), compiler.compile(source.place(), source.text()));
            }
        }
    }

    /**
     * Reads one report.
     *
     * @throws PermanentFault {@code STOCK_REPORT_MALFORMED}, {@code MAPPING_FAILED}
     */
    StockReport read(TenantId tenant, byte[] body) {
        return read(tenant, body, ReportHeaders.AS_IT_SAYS);
    }

    /**
     * Reads one report.
     *
     * @param delivery what is known of it besides
     * @throws PermanentFault as above
     */
    StockReport read(TenantId tenant, byte[] body, ReportHeaders delivery) {
        Mapping mapping = Optional.ofNullable(mappings.get(tenant))
                .orElseThrow(() -> malformed("the tenant's stock has no master outside" + " commercetools"));
        Object mapped = mapping.apply(parse(body));
        if (mapped == null) {
            throw malformed("the mapping makes nothing of it");
        }
        try {
            return JSON.convertValue(mapped, StockReportForm.class)
                    .with(delivery)
                    .toReport();
        } catch (JacksonException _) {
            // Its own words may quote the document.
            throw malformed("it does not have the form of a report");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Object parse(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Object.class)).orElseThrow(() -> malformed("it is empty"));
        } catch (JacksonException _) {
            throw malformed("it is no JSON");
        }
    }

    private static PermanentFault malformed(String reason) {
        return new PermanentFault(
                StockReportFault.STOCK_REPORT_MALFORMED, "a report about stock cannot be read: " + reason);
    }
}
