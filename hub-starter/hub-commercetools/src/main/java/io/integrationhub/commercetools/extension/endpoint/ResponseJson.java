package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes responses in the only two forms that commercetools accepts: 200 with update actions, 400 with errors
 * (https://docs.commercetools.com/api/projects/api-extensions#response).
 */
final class ResponseJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] ACCEPTED = {'{', '}'};

    private ResponseJson() {}

    /** @throws RuntimeException if the handler's response contains something that is not JSON */
    static byte[] body(ExtensionResponse response) {
        return switch (response) {
            case Accepted _ -> ACCEPTED;
            case Changes changes -> {
                ObjectNode body = JSON.createObjectNode();
                body.putArray("actions").addAll(changes.actions());
                yield JSON.writeValueAsBytes(body);
            }
            case Rejected rejected -> {
                ObjectNode body = JSON.createObjectNode();
                ArrayNode errors = body.putArray("errors");
                rejected.errors().forEach(error -> errors.add(json(error)));
                yield JSON.writeValueAsBytes(body);
            }
        };
    }

    private static ObjectNode json(ExtensionError error) {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", "InvalidInput").put("message", error.message());
        if (!error.localizedMessage().isEmpty()) {
            ObjectNode texts = json.putObject("localizedMessage");
            error.localizedMessage().forEach((locale, text) -> texts.put(locale.toLanguageTag(), text));
        }
        if (!error.extraInfo().isEmpty()) {
            json.set("extensionExtraInfo", JSON.valueToTree(error.extraInfo()));
        }
        return json;
    }
}
