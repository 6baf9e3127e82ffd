package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.JsonBody;
import io.integrationhub.system.inbound.RequestRejected;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads calls of one Extension; asks for what a call cannot do without and leaves all else as it is.
 *
 * @param tenant whose Project calls
 * @param definition what the Extension is asked about
 */
record CallJson(TenantId tenant, ExtensionDefinition definition) {

    /** As much of a correlation id as is kept: commercetools allows 256 characters. */
    private static final int LONGEST_ID = 256;

    /** @throws NoAnswer if the body is not understood; names the place and never the content */
    ExtensionCall read(InboundRequest request, Deadline deadline) {
        JsonNode root = tree(request);
        JsonNode reference = root.path("resource");
        JsonNode resource = reference.path("obj");
        if (!resource.isObject() || resource.isEmpty()) {
            throw notUnderstood("resource.obj is missing or no object");
        }
        String type = reference.path("typeId").asString("");
        if (definition.triggers().stream().noneMatch(one -> one.resource().equals(type))) {
            throw notUnderstood("resource.typeId is not what this Extension is asked about");
        }
        return new ExtensionCall(
                tenant,
                action(root),
                type,
                reference.path("id").asString(resource.path("id").asString("")),
                resource,
                Optional.of(root.at("/oldResource/obj")).filter(JsonNode::isObject),
                correlationId(request),
                deadline);
    }

    private static JsonNode tree(InboundRequest request) {
        try {
            return JsonBody.tree(request.body());
        } catch (RequestRejected noJson) {
            throw notUnderstood(String.valueOf(noJson.getMessage()));
        }
    }

    private static Action action(JsonNode root) {
        String word = root.path("action").asString("");
        return Stream.of(Action.values())
                .filter(action -> action.word().equals(word))
                .findAny()
                .orElseThrow(() -> notUnderstood("action is neither Create nor Update"));
    }

    private static String correlationId(InboundRequest request) {
        return request.header("X-Correlation-ID")
                .filter(id -> !id.isBlank())
                .map(id -> id.substring(0, Math.min(LONGEST_ID, id.length())))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static NoAnswer notUnderstood(String problem) {
        return new NoAnswer(ExtensionFault.EXTENSION_BODY_NOT_UNDERSTOOD, problem);
    }
}
