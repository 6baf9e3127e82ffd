package io.integrationhub.sandbox.commercetools.contract;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rejects requests that violate the OpenAPI document, and records responses of the stand-in that violate it. */
public final class ContractCheck {

    private final OpenApi openApi;
    private final List<String> findings = new CopyOnWriteArrayList<>();

    public ContractCheck(OpenApi openApi) {
        this.openApi = openApi;
    }

    /** The violations in responses of the stand-in. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    public void request(String method, String path, byte[] body) {
        Optional<String> schema = openApi.requestSchema(method, path);
        if (schema.isEmpty() || body.length == 0) {
            return;
        }
        ObjectNode json = Json.object(body);
        List<String> violations = openApi.findings(schema.get(), json);
        if (!violations.isEmpty()) {
            throw ApiError.invalidJson(String.join("; ", violations));
        }
    }

    public void response(String method, String path, int status, byte[] body) {
        openApi.responseSchema(method, path, status)
                .filter(name -> body.length > 0)
                .ifPresent(name -> {
                    JsonNode json = Json.MAPPER.readTree(body);
                    openApi.findings(name, json).forEach(finding -> findings.add(method + " " + path + " " + finding));
                });
    }
}
