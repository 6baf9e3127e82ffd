package io.integrationhub.sandbox.cdp;

import io.integrationhub.sandbox.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the platforms. */
final class CdpJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CdpJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode body(Request request) {
        return MAPPER.readTree(request.body());
    }

    static int size(JsonNode node) {
        return MAPPER.writeValueAsBytes(node).length;
    }
}
