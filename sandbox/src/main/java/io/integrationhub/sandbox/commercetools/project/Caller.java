package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The client that makes a change.
 *
 * @param clientId the API client
 * @param correlationId passed on to API Extensions
 * @param associate the customer who acts as an Associate of a Business Unit; empty if none
 * @param businessUnit the key of that unit; empty if none
 */
public record Caller(String clientId, String correlationId, String associate, String businessUnit) {

    public Caller(String clientId, String correlationId) {
        this(clientId, correlationId, "", "");
    }

    /** commercetools itself, for example when an order reduces stock. */
    public static final Caller PLATFORM = new Caller("", "");

    ObjectNode asModifier() {
        if (equals(PLATFORM)) {
            return Json.object().put("isPlatformClient", true);
        }
        ObjectNode modifier = Json.object().put("clientId", clientId).put("isPlatformClient", false);
        if (!associate.isEmpty()) {
            modifier.putObject("associate").put("typeId", "customer").put("id", associate);
        }
        return modifier;
    }
}
