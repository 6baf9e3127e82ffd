package io.integrationhub.sandbox.commercetools.contract;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses requests that the OpenAPI does not allow, and notes answers of the stand-in that it does not promise. */
public final class ContractCheck {

    private final OpenApi openApi;
    private final List<String> findings = new CopyOnWriteArrayList<>();

    public ContractCheck(OpenApi openApi) {
        this.openApi = openApi;
    }

    /** What was wrong with the stand-in's own answers. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    public void request(String method, String path, byte[] body) {
        Optional<String> schema = openApi.requestSchema(method, path);
        if (schema.isEmpty() || body.length == 0) {
            return;
        }
        ObjectNode json = Json.object(body);
        List<String> wrong = openApi.findings(schema.get(), json);
        if (!wrong.isEmpty()) {
            throw Refusal.invalidJson(String.join("; ", wrong));
        }
    }

    public void answer(String method, String path, int status, byte[] body) {
        openApi.answerSchema(method, path, status)
                .filter(name -> body.length > 0)
                .ifPresent(name -> {
                    JsonNode json = Json.MAPPER.readTree(body);
                    openApi.findings(name, json).forEach(finding -> findings.add(method + " " + path + " " + finding));
                });
    }
}
