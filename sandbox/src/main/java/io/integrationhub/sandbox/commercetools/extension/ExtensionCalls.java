package io.integrationhub.sandbox.commercetools.extension;

import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.query.PredicateParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks all extensions that a write triggers: side by side, those that depend on others after them. */
public final class ExtensionCalls implements BeforeCommit, AutoCloseable {

    private static final int MAX_ACTIONS = 100;

    private final ExtensionClient client = new ExtensionClient();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void check(Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        List<ObjectNode> left = new ArrayList<>();
        for (ObjectNode extension : change.project().all(Extensions.TYPE)) {
            if (isTriggered(extension, kind, resource, before)) {
                left.add(extension);
            }
        }
        while (!left.isEmpty()) {
            List<ObjectNode> layer = independent(left);
            left.removeAll(layer);
            ask(layer, kind, resource, before, change);
        }
    }

    private static List<ObjectNode> independent(List<ObjectNode> extensions) {
        Set<String> waiting = new HashSet<>();
        extensions.forEach(extension -> waiting.add(extension.path("id").asString()));
        List<ObjectNode> layer = extensions.stream()
                .filter(extension -> Json.objects(extension, "dependencies").stream()
                        .noneMatch(one -> waiting.contains(one.path("id").asString())))
                .toList();
        return layer.isEmpty() ? List.copyOf(extensions) : layer;
    }

    private static boolean isTriggered(ObjectNode extension, Kind kind, ObjectNode resource, @Nullable ObjectNode before) {
        String action = before == null ? "Create" : "Update";
        for (ObjectNode trigger : Json.objects(extension, "triggers")) {
            boolean meant = trigger.path("resourceTypeId").asString().equals(kind.typeId())
                    && trigger.path("actions").valueStream().anyMatch(one -> one.asString().equals(action));
            if (meant && holds(extension, trigger, kind, resource, before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(
            ObjectNode extension, ObjectNode trigger, Kind kind, ObjectNode resource, @Nullable ObjectNode before) {
        return Json.text(trigger, "condition")
                .map(condition -> {
                    try {
                        return PredicateParser.parse(condition, Map.of(), kind).testChange(resource, before);
                    } catch (Refusal refusal) {
                        throw evaluationFailed(extension, refusal);
                    }
                })
                .orElse(true);
    }

    private static Refusal evaluationFailed(ObjectNode extension, Refusal refusal) {
        ObjectNode error = Json.object()
                .put("code", "ExtensionPredicateEvaluationFailed")
                .put("message", String.valueOf(refusal.getMessage()));
        Json.copy(extension, error.putObject("errorByExtension"), "id", "key");
        return Refusal.of(400, Json.array().add(error));
    }

    private void ask(List<ObjectNode> layer, Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (ObjectNode extension : layer) {
            byte[] input = Json.bytes(input(extension, kind, resource, before));
            String correlationId = change.caller().correlationId();
            answers.add(workers.submit(() -> client.ask(extension, input, correlationId)));
        }
        answers.forEach(answer -> apply(result(answer), kind, resource, change));
    }

    private static JsonNode result(Future<JsonNode> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("An extension call failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while an extension was asked", e);
        }
    }

    private static ObjectNode input(ObjectNode extension, Kind kind, ObjectNode resource, @Nullable ObjectNode before) {
        ObjectNode input = Json.object().put("action", before == null ? "Create" : "Update");
        input.set("resource", reference(kind, resource));
        boolean old = extension.path("additionalContext").path("includeOldResource").asBoolean(false);
        if (old && before != null) {
            input.set("oldResource", reference(kind, before));
        }
        return input;
    }

    private static ObjectNode reference(Kind kind, ObjectNode resource) {
        ObjectNode reference = Json.object().put("typeId", kind.typeId()).put("id", resource.path("id").asString());
        reference.set("obj", resource);
        return reference;
    }

    /** Returned actions are part of the same write and trigger no extension again. */
    private static void apply(JsonNode answer, Kind kind, ObjectNode resource, Change change) {
        List<ObjectNode> actions = Json.objects(answer, "actions");
        if (actions.isEmpty()) {
            return;
        }
        try {
            if (actions.size() > MAX_ACTIONS) {
                throw Refusal.invalidInput("At most " + MAX_ACTIONS + " update actions are allowed.");
            }
            actions.forEach(action -> kind.apply(resource, action, change));
            kind.settle(resource, change);
        } catch (Refusal refusal) {
            ObjectNode error = Json.object()
                    .put("code", "ExtensionUpdateActionsFailed")
                    .put("message", "The extension returned update actions that could not be executed.");
            error.set("extensionErrors", refusal.body().path("errors"));
            ArrayNode errors = Json.array().add(error);
            throw Refusal.of(400, errors);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        client.close();
    }
}
