package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.node.ObjectNode;

/**
 * Who makes a change.
 *
 * @param clientId the API client
 * @param correlationId handed on to API Extensions
 * @param associate the customer in whose name it is made, for a Business Unit; empty if none
 * @param businessUnit the key of that unit; empty if none
 */
public record Caller(String clientId, String correlationId, String associate, String businessUnit) {

    public Caller(String clientId, String correlationId) {
        this(clientId, correlationId, "", "");
    }

    /** commercetools itself, for example when an order takes stock. */
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
