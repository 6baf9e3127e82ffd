package io.integrationhub.starter.commercetools.extension.endpoint;

import io.integrationhub.starter.commercetools.extension.ExtensionAnswer;
import io.integrationhub.starter.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.starter.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.starter.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.starter.commercetools.extension.ExtensionError;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes answers in the only two forms commercetools takes: 200 with update actions, 400 with
 * errors (https://docs.commercetools.com/api/projects/api-extensions#response).
 */
final class AnswerJson {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerJson() {}

    static ResponseEntity<byte[]> response(ExtensionAnswer answer) {
        return switch (answer) {
            case Accepted _ -> response(HttpStatus.OK, JSON.createObjectNode());
            case Changes changes -> {
                ObjectNode body = JSON.createObjectNode();
                body.putArray("actions").addAll(changes.actions());
                yield response(HttpStatus.OK, body);
            }
            case Refused refused -> {
                ObjectNode body = JSON.createObjectNode();
                ArrayNode errors = body.putArray("errors");
                refused.errors().forEach(error -> errors.add(json(error)));
                yield response(HttpStatus.BAD_REQUEST, body);
            }
        };
    }

    private static ResponseEntity<byte[]> response(HttpStatus status, ObjectNode body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body));
    }

    private static ObjectNode json(ExtensionError error) {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", "InvalidInput").put("message", error.message());
        if (!error.localizedMessage().isEmpty()) {
            ObjectNode texts = json.putObject("localizedMessage");
            error.localizedMessage()
                    .forEach((locale, text) -> texts.put(locale.toLanguageTag(), text));
        }
        if (!error.extraInfo().isEmpty()) {
            json.set("extensionExtraInfo", JSON.valueToTree(error.extraInfo()));
        }
        return json;
    }
}
