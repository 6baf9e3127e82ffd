package io.integrationhub.benchmarks.checkout;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How commercetools interprets the response of an Extension. */
enum ResponseKind {
    /** The write is accepted unchanged. */
    ACCEPTED,
    /** The write is accepted with changes. */
    CHANGED,
    /** The write is rejected with a reason. */
    REJECTED,
    /** The write fails: no response, or an invalid one. */
    INVALID;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    static ResponseKind of(int status, byte[] body) {
        try {
            JsonNode response = JSON.readTree(body);
            return switch (status) {
                case OK -> ofChanges(response);
                case BAD_REQUEST -> ofErrors(response.path("errors"));
                default -> INVALID;
            };
        } catch (JacksonException e) {
            return INVALID;
        }
    }

    private static ResponseKind ofChanges(JsonNode response) {
        if (!response.isObject()) {
            return INVALID;
        }
        boolean valid = response.path("actions").valueStream().allMatch(one -> one.has("action"));
        if (!valid) {
            return INVALID;
        }
        return response.path("actions").isEmpty() ? ACCEPTED : CHANGED;
    }

    private static ResponseKind ofErrors(JsonNode errors) {
        boolean valid =
                !errors.isEmpty() && errors.valueStream().allMatch(one -> one.has("code") && one.has("message"));
        return valid ? REJECTED : INVALID;
    }
}
