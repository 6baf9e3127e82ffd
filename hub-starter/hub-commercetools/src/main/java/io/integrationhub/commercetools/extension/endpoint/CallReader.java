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
 * Reads the calls of one Extension. Requires only what a call cannot do without and keeps everything else as it is.
 *
 * @param tenant the tenant whose Project calls
 * @param definition the writes that trigger the Extension
 */
record CallReader(TenantId tenant, ExtensionDefinition definition) {

    /** commercetools allows correlation ids of 256 characters. */
    private static final int MAX_ID_LENGTH = 256;

    /** @throws ExtensionFailure if the body is not a call of this Extension; names the place and never the content */
    ExtensionCall read(InboundRequest request, Deadline deadline) {
        JsonNode root = tree(request);
        JsonNode reference = root.path("resource");
        JsonNode resource = reference.path("obj");
        if (!resource.isObject() || resource.isEmpty()) {
            throw unsupported("resource.obj is missing or not an object");
        }
        String type = reference.path("typeId").asString("");
        if (definition.triggers().stream().noneMatch(one -> one.resource().equals(type))) {
            throw unsupported("resource.typeId is not a resource type that triggers this Extension");
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
        } catch (RequestRejected notJson) {
            throw unsupported(String.valueOf(notJson.getMessage()));
        }
    }

    private static Action action(JsonNode root) {
        String name = root.path("action").asString("");
        return Stream.of(Action.values())
                .filter(action -> action.jsonName().equals(name))
                .findAny()
                .orElseThrow(() -> unsupported("action is neither Create nor Update"));
    }

    private static String correlationId(InboundRequest request) {
        return request.header("X-Correlation-ID")
                .filter(id -> !id.isBlank())
                .map(id -> id.substring(0, Math.min(MAX_ID_LENGTH, id.length())))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static ExtensionFailure unsupported(String problem) {
        return ExtensionFailure.permanent(ExtensionFault.EXTENSION_BODY_UNSUPPORTED, problem);
    }
}
