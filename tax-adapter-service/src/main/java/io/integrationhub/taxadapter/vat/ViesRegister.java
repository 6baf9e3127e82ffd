package io.integrationhub.taxadapter.vat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.tax.VatId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks VIES, which asks the member state (https://ec.europa.eu/taxation_customs/vies). */
@Component
class ViesRegister implements VatRegister {

    private static final String SYSTEM = "vies";
    private static final JsonMapper JSON = new JsonMapper();

    private final LiveClients live;

    ViesRegister(LiveClients live) {
        this.live = live;
    }

    @Override
    public boolean has(Tenant tenant, VatId id, Deadline deadline) {
        SystemResponse answer = live.liveClient(tenant.id(), SYSTEM).call(question(id), deadline);
        JsonNode body = json(answer);
        // While a member state is away VIES answers too, with its errors or without a verdict.
        if (!answer.isSuccess()
                || body.has("errorWrappers")
                || !body.path("valid").isBoolean()) {
            throw new TransientFault(
                    VatFault.VAT_REGISTER_SILENT,
                    "VIES says nothing of an id of " + id.country() + ", with status " + answer.status());
        }
        return body.path("valid").asBoolean();
    }

    private static SystemCall question(VatId id) {
        byte[] body = JSON.writeValueAsBytes(Map.of("countryCode", id.country(), "vatNumber", id.number()));
        return new SystemCall("check-vat", "POST", "/check-vat-number", Map.of(), body, Optional.empty(), true);
    }

    private static JsonNode json(SystemResponse answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }
}
