package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Tries AvaTax for the doctor: whether it knows the account
 * (https://developer.avalara.com/api-reference/avatax/rest/v2/methods/Utilities/Ping/), and whether the account has the
 * company.
 */
record AvaTaxConnections(SystemClients systems) {

    private static final String SYSTEM = EngineName.AVATAX.id();

    /** Accounts have few companies (https://developer.avalara.com, QueryCompanies). */
    private static final String COMPANIES = "/api/v2/companies?$top=100";

    /** Empty if the tenant neither calculates taxes nor verifies addresses with AvaTax. */
    List<Connection> of(Tenant tenant) {
        boolean isUsed = EngineSelection.isExternal(tenant)
                && Systems.find(tenant, SYSTEM).isPresent();
        if (!isUsed) {
            return List.of();
        }
        AvaTaxSettings settings = tenant.section(AvaTaxSettings.SECTION);
        return EngineSelection.uses(tenant, EngineName.AVATAX)
                ? List.of(account(tenant, settings), company(tenant, settings))
                : List.of(account(tenant, settings));
    }

    /** Whoever asks gets a response with status 200, so the status does not show whether the credentials are right. */
    private Connection account(Tenant tenant, AvaTaxSettings settings) {
        SystemConnection connection = new SystemConnection(systems, tenant, SYSTEM, "account");
        return connection.triedBy(client -> {
            SystemResponse response = client.call(AvaTaxCalls.get(settings, "/api/v2/utilities/ping"));
            JsonNode body = EngineJson.of(response).node();
            if (!response.isSuccess() || !body.has("authenticated")) {
                return connection.unhealthy("it responds to a ping with status " + response.status(), "url");
            }
            return body.path("authenticated").asBoolean(false)
                    ? connection.healthy("it knows the account")
                    : connection.unhealthy("it does not know the account or its license key", "auth.*");
        });
    }

    private Connection company(Tenant tenant, AvaTaxSettings settings) {
        SystemConnection connection =
                new SystemConnection(systems, tenant, SYSTEM, "company " + settings.companyCode());
        return connection.triedBy(client -> {
            SystemResponse response = client.call(AvaTaxCalls.get(settings, COMPANIES));
            if (!response.isSuccess()) {
                return connection.unhealthy("it lists its companies with status " + response.status(), "auth.*");
            }
            List<String> codes = EngineJson.of(response)
                    .node()
                    .path("value")
                    .valueStream()
                    .map(company -> company.path("companyCode").asString(""))
                    .sorted()
                    .toList();
            return codes.contains(settings.companyCode())
                    ? connection.healthy("the account has it")
                    : unknown(connection, codes);
        });
    }

    /** The codes that the account has, so that a person sees what to write. */
    private static Diagnosis unknown(SystemConnection connection, List<String> codes) {
        String known = codes.isEmpty() ? "none" : String.join(", ", codes);
        return Diagnosis.unhealthy(
                connection.subject(),
                "the account has no such company, so documents would be rejected; it has: " + known,
                "check hub.tenants." + connection.tenant().id() + ".tax-adapter.avatax.company-code");
    }
}
