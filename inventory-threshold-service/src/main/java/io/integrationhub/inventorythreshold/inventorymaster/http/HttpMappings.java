package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The mappings of requests to inventory masters and of their responses.
 *
 * @param query from positions to the body of a query
 * @param queryResponse from the response to quantities
 * @param list from the response to a page of quantities
 * @param reserve from an order's positions to the body of a reservation
 * @param reserveResponse from the response to a result and quantities
 */
record HttpMappings(
        TenantMappings query,
        TenantMappings queryResponse,
        TenantMappings list,
        TenantMappings reserve,
        TenantMappings reserveResponse) {

    static HttpMappings of(Mappings compiler) {
        return new HttpMappings(
                mapping("query-mapping", HttpMasterSettings::queryMapping, compiler),
                mapping("response-mapping", HttpMasterSettings::responseMapping, compiler),
                mapping("list-mapping", HttpMasterSettings::listMapping, compiler),
                mapping("reserve-mapping", HttpMasterSettings::reserveMapping, compiler),
                mapping("reserve-response-mapping", HttpMasterSettings::reserveResponseMapping, compiler));
    }

    private static TenantMappings mapping(
            String setting, Function<HttpMasterSettings, String> source, Mappings compiler) {
        return TenantMappings.of(HttpMasterSettings.SECTION, setting, source, compiler);
    }

    /** Adds a finding for each mapping that does not compile. */
    void check(Tenant tenant, Findings findings) {
        all().forEach(mapping -> mapping.check(tenant, findings));
    }

    /** Compiles the tenant's mappings now, so that no customer waits for it. */
    void compile(Tenant tenant) {
        all().forEach(mapping -> mapping.of(tenant));
    }

    private Stream<TenantMappings> all() {
        return Stream.of(query, queryResponse, list, reserve, reserveResponse);
    }
}
