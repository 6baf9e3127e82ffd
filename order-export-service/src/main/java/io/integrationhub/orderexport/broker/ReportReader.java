package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a tenant's order master sends, by way of the tenant's mapping. */
@Component
class ReportReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // XML does not tell a list of one from the one.
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final Map<TenantId, Mapping> mappings = new HashMap<>();

    ReportReader(Tenants tenants, Mappings compiler) {
        for (Tenant tenant : tenants.all()) {
            if (OrderExportSettings.exports(tenant)) {
                String property = "hub.tenants." + tenant.id() + "." + ReportSettings.NAME + ".mapping";
                String source = tenant.section(ReportSettings.SECTION).mapping();
                mappings.put(tenant.id(), ReportChecks.compile(property, source, compiler));
            }
        }
    }

    /**
     * Reads one report.
     *
     * @throws PermanentFault {@code ORDER_REPORT_MALFORMED}, {@code MAPPING_FAILED}
     */
    OrderReport read(TenantId tenant, byte[] body) {
        Mapping mapping = Optional.ofNullable(mappings.get(tenant))
                .orElseThrow(() -> malformed("the tenant's orders have no master outside" + " commercetools", null));
        Object mapped = mapping.apply(parse(body));
        if (mapped == null) {
            throw malformed("the mapping makes nothing of it", null);
        }
        try {
            return JSON.convertValue(mapped, ReportJson.class).toReport();
        } catch (JacksonException | IllegalArgumentException e) {
            throw malformed(reason(e), e);
        }
    }

    private static Object parse(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Object.class))
                    .orElseThrow(() -> malformed("it is empty", null));
        } catch (JacksonException e) {
            throw malformed("it is no JSON", e);
        }
    }

    /** Jackson's own words may quote the document. */
    private static String reason(RuntimeException e) {
        return e instanceof JacksonException jackson
                ? "it does not have the form of a report at " + path(jackson)
                : String.valueOf(e.getMessage());
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return path.isEmpty() ? "/" : path.toString();
    }

    private static PermanentFault malformed(String reason, @Nullable Throwable cause) {
        String message = "a report cannot be read: " + reason;
        return cause == null
                ? new PermanentFault(OrderMessageFault.ORDER_REPORT_MALFORMED, message)
                : new PermanentFault(OrderMessageFault.ORDER_REPORT_MALFORMED, message, cause);
    }
}
