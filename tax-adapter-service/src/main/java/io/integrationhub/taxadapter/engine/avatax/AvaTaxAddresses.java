package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.Place;
import tools.jackson.databind.JsonNode;

/** Verifies addresses with AvaTax, whose response contains an error message if an address does not exist. */
public final class AvaTaxAddresses {

    private final LiveClients live;

    public AvaTaxAddresses(LiveClients live) {
        this.live = live;
    }

    /**
     * Whether the address exists, while a customer waits. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault if AvaTax is unavailable or late, or rejects the request
     */
    public boolean exists(Tenant tenant, Place place, Deadline deadline) {
        AvaTaxSettings settings = tenant.section(AvaTaxSettings.SECTION);
        SystemCall call = AvaTaxCalls.post(
                settings, "resolve-address", "/api/v2/addresses/resolve", AvaTaxRequest.address(place));
        AvaTaxResponse response = AvaTaxResponse.of(
                        live.liveClient(tenant.id(), EngineName.AVATAX.id()).call(call.asRead(), deadline))
                .requireSuccess();
        JsonNode body = response.body();
        boolean hasError = body.path("messages")
                .valueStream()
                .anyMatch(message -> message.path("severity").asString("").equals("Error"));
        return !hasError && !body.path("validatedAddresses").isEmpty();
    }
}
