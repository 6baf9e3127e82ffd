package io.integrationhub.commercetools.extension.endpoint;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.commercetools.extension.ExtensionError;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers in the only two forms commercetools takes: 200 with update actions, 400 with errors
 * (https://docs.commercetools.com/api/projects/api-extensions#response).
 */
final class AnswerJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] ACCEPTED = {'{', '}'};

    private AnswerJson() {}

    /** @throws RuntimeException if a handler put something into it that is no JSON */
    static byte[] body(ExtensionAnswer answer) {
        return switch (answer) {
            case Accepted _ -> ACCEPTED;
            case Changes changes -> {
                ObjectNode body = JSON.createObjectNode();
                body.putArray("actions").addAll(changes.actions());
                yield JSON.writeValueAsBytes(body);
            }
            case Refused refused -> {
                ObjectNode body = JSON.createObjectNode();
                ArrayNode errors = body.putArray("errors");
                refused.errors().forEach(error -> errors.add(json(error)));
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
