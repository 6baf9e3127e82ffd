package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mappings between orders and the requests and responses of an order master. */
record HttpMappings(
        TenantMappings order,
        TenantMappings cancel,
        TenantMappings returned,
        TenantMappings response,
        TenantMappings find) {

    static HttpMappings of(Mappings compiler) {
        return new HttpMappings(
                mapping("order-mapping", HttpMasterSettings::orderMapping, compiler),
                mapping("cancel-mapping", HttpMasterSettings::cancelMapping, compiler),
                mapping("return-mapping", HttpMasterSettings::returnMapping, compiler),
                mapping("response-mapping", HttpMasterSettings::responseMapping, compiler),
                mapping("find-mapping", HttpMasterSettings::findMapping, compiler));
    }

    void check(Tenant tenant, Findings findings) {
        Stream.of(order, cancel, returned, response, find).forEach(mapping -> mapping.check(tenant, findings));
    }

    private static TenantMappings mapping(
            String setting, Function<HttpMasterSettings, String> source, Mappings compiler) {
        return TenantMappings.of(HttpMasterSettings.SECTION, setting, source, compiler);
    }
}
