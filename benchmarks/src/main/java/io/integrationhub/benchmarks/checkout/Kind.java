package io.integrationhub.benchmarks.checkout;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commercetools would make of an answer. */
enum Kind {
    /** The write goes on as it is. */
    ACCEPTED,
    /** The write goes on with changes. */
    CHANGED,
    /** The customer reads why not. */
    REFUSED,
    /** The customer's write fails: no answer, or none that commercetools understands. */
    INVALID;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    static Kind of(int status, byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return switch (status) {
                case OK -> ofChanges(answer);
                case BAD_REQUEST -> ofErrors(answer.path("errors"));
                default -> INVALID;
            };
        } catch (JacksonException e) {
            return INVALID;
        }
    }

    private static Kind ofChanges(JsonNode answer) {
        if (!answer.isObject()) {
            return INVALID;
        }
        boolean named = answer.path("actions").valueStream().allMatch(one -> one.has("action"));
        if (!named) {
            return INVALID;
        }
        return answer.path("actions").isEmpty() ? ACCEPTED : CHANGED;
    }

    private static Kind ofErrors(JsonNode errors) {
        boolean said = !errors.isEmpty() && errors.valueStream().allMatch(one -> one.has("code") && one.has("message"));
        return said ? REFUSED : INVALID;
    }
}
