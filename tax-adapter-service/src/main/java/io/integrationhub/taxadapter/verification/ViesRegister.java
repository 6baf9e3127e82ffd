package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.settings.EngineSelection;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.vat.VatId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The European Commission's VAT register VIES, which queries the register of the member state
 * (https://ec.europa.eu/taxation_customs/vies).
 */
final class ViesRegister implements ConnectionCheck {

    private static final String SYSTEM = "vies";
    private static final JsonMapper JSON = new JsonMapper();

    private final LiveClients live;
    private final SystemClients systems;

    ViesRegister(LiveClients live, SystemClients systems) {
        this.live = live;
        this.systems = systems;
    }

    /**
     * Whether the id was issued, while a customer waits. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault if VIES or the member state's register is unavailable or late
     */
    boolean isRegistered(Tenant tenant, VatId id, Deadline deadline) {
        SystemResponse response = live.liveClient(tenant.id(), SYSTEM).call(request(id), deadline);
        JsonNode body = json(response);
        // While a member state's register is unavailable, VIES responds with errors or without a result.
        if (!response.isSuccess()
                || body.has("errorWrappers")
                || !body.path("valid").isBoolean()) {
            throw new TransientFault(
                    VatRegisterFault.VAT_REGISTER_UNAVAILABLE,
                    "VIES gave no result for an id of " + id.country() + ", with status " + response.status());
        }
        return body.path("valid").asBoolean();
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        boolean isUsed = EngineSelection.isExternal(tenant)
                && tenant.section(VatSettings.SECTION).check() == VatSettings.Check.VIES;
        return isUsed
                ? List.of(new SystemConnection(systems, tenant, SYSTEM, "read the status of the registers")
                        .triedWith(SystemCall.get("try-vies", "/check-status"), ViesRegister::status))
                : List.of();
    }

    /** Registers of member states that are unavailable for hours are normal, so they are no finding. */
    private static Optional<String> status(SystemResponse response) {
        JsonNode countries = json(response).path("countries");
        long unavailable = countries
                .valueStream()
                .filter(country -> !country.path("availability").asString("").equals("Available"))
                .count();
        return Optional.of("it responds; registers of member states that are unavailable: " + unavailable)
                .filter(_ -> response.isSuccess() && countries.isArray());
    }

    private static SystemCall request(VatId id) {
        byte[] body = JSON.writeValueAsBytes(Map.of("countryCode", id.country(), "vatNumber", id.number()));
        return new SystemCall("check-vat", "POST", "/check-vat-number", Map.of(), body, Optional.empty(), true)
                .asRead();
    }

    private static JsonNode json(SystemResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }
}
