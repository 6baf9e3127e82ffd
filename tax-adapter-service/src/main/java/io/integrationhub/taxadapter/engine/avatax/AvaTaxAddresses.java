package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.engine.AddressResolver;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks AvaTax, whose answer has an error among its messages where there is no such address. */
record AvaTaxAddresses(LiveClients live) implements AddressResolver {

    @Override
    public boolean resolves(Tenant tenant, Place place, Deadline deadline) {
        SystemCall call = new SystemCall(
                "resolve-address",
                "POST",
                "/api/v2/addresses/resolve",
                Map.of(
                        "X-Avalara-Client",
                        tenant.section(AvaTaxSettings.SECTION).client()),
                EngineJson.bytes(AvaTaxRequest.address(place)),
                Optional.empty(),
                true);
        AvaTaxAnswer answer = AvaTaxAnswer.of(
                live.liveClient(tenant.id(), EngineName.AVATAX.word()).call(call, deadline));
        if (!answer.isSuccess()) {
            throw answer.refusal();
        }
        JsonNode body = answer.body();
        boolean wrong = body.path("messages")
                .valueStream()
                .anyMatch(it -> it.path("severity").asString("").equals("Error"));
        return !wrong && !body.path("validatedAddresses").isEmpty();
    }
}
