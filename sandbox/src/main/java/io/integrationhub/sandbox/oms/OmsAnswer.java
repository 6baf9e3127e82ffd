package io.integrationhub.sandbox.oms;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP answer.
 *
 * @param headers further ones
 * @param body JSON
 */
record OmsAnswer(int status, Map<String, String> headers, byte[] body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    OmsAnswer {
        headers = Map.copyOf(headers);
    }

    static OmsAnswer of(int status, Object body) {
        return new OmsAnswer(status, Map.of(), JSON.writeValueAsBytes(body));
    }

    static OmsAnswer error(int status, String code, String message, List<String> details) {
        Map<String, Object> error = details.isEmpty()
                ? Map.of("code", code, "message", message)
                : Map.of("code", code, "message", message, "details", details);
        return of(status, Map.of("error", error));
    }

    OmsAnswer withHeader(String name, String value) {
        return new OmsAnswer(status, Map.of(name, value), body);
    }

    /** The same, broken off in the middle. */
    OmsAnswer brokenOff() {
        byte[] half = new byte[body.length / 2];
        System.arraycopy(body, 0, half, 0, half.length);
        return new OmsAnswer(status, headers, half);
    }
}
