package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mappings between quote requests and the requests and responses of their master. */
record QuoteMappings(TenantMappings request, TenantMappings status, TenantMappings response, TenantMappings found) {

    static QuoteMappings of(Mappings compiler) {
        return new QuoteMappings(
                mapping("request-mapping", QuoteSettings::requestMapping, compiler),
                mapping("status-mapping", QuoteSettings::statusMapping, compiler),
                mapping("response-mapping", QuoteSettings::responseMapping, compiler),
                mapping("find-mapping", QuoteSettings::findMapping, compiler));
    }

    void check(Tenant tenant, Findings findings) {
        Stream.of(request, status, response, found).forEach(mapping -> mapping.check(tenant, findings));
    }

    private static TenantMappings mapping(String setting, Function<QuoteSettings, String> source, Mappings compiler) {
        return TenantMappings.of(QuoteSettings.SECTION, setting, source, compiler);
    }
}
