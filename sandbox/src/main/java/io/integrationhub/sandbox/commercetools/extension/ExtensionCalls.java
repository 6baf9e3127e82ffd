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

    /** The write that extensions are asked about. */
    private record Write(
            Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change) {

        String action() {
            return before == null ? "Create" : "Update";
        }
    }

    private final ExtensionClient client = new ExtensionClient();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void check(Kind kind, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        Write write = new Write(kind, resource, before, change);
        List<ObjectNode> left = new ArrayList<>();
        for (ObjectNode extension : change.project().all(Extensions.TYPE)) {
            if (isTriggered(extension, write)) {
                left.add(extension);
            }
        }
        while (!left.isEmpty()) {
            List<ObjectNode> layer = independent(left);
            left.removeAll(layer);
            ask(layer, write);
        }
    }

    private static List<ObjectNode> independent(List<ObjectNode> extensions) {
        Set<String> waiting = new HashSet<>();
        extensions.forEach(extension -> waiting.add(extension.path("id").asString()));
        List<ObjectNode> layer = extensions.stream()
                .filter(extension -> Dependencies.ids(extension).noneMatch(waiting::contains))
                .toList();
        return layer.isEmpty() ? List.copyOf(extensions) : layer;
    }

    private static boolean isTriggered(ObjectNode extension, Write write) {
        for (ObjectNode trigger : Json.objects(extension, "triggers")) {
            boolean meant = trigger.path("resourceTypeId")
                            .asString()
                            .equals(write.kind().typeId())
                    && trigger.path("actions")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(write.action()));
            if (meant && holds(extension, trigger, write)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(ObjectNode extension, ObjectNode trigger, Write write) {
        return Json.text(trigger, "condition")
                .map(condition -> {
                    try {
                        return PredicateParser.parse(condition, Map.of(), write.kind())
                                .testChange(write.resource(), write.before());
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

    private void ask(List<ObjectNode> layer, Write write) {
        List<Future<JsonNode>> answers = new ArrayList<>();
        for (ObjectNode extension : layer) {
            byte[] input = Json.bytes(input(extension, write));
            String correlationId = write.change().caller().correlationId();
            answers.add(workers.submit(() -> client.ask(extension, input, correlationId)));
        }
        for (int i = 0; i < layer.size(); i++) {
            apply(result(answers.get(i)), layer.get(i), write);
        }
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

    private static ObjectNode input(ObjectNode extension, Write write) {
        ObjectNode input = Json.object().put("action", write.action());
        ObjectNode before = write.before();
        input.set("resource", reference(write.kind(), write.resource()));
        boolean old =
                extension.path("additionalContext").path("includeOldResource").asBoolean(false);
        if (old && before != null) {
            input.set("oldResource", reference(write.kind(), before));
        }
        return input;
    }

    private static ObjectNode reference(Kind kind, ObjectNode resource) {
        ObjectNode reference = Json.object()
                .put("typeId", kind.typeId())
                .put("id", resource.path("id").asString());
        reference.set("obj", resource);
        return reference;
    }

    /** Returned actions are part of the same write and trigger no extension again. */
    private static void apply(JsonNode answer, ObjectNode extension, Write write) {
        List<ObjectNode> actions = Json.objects(answer, "actions");
        if (actions.isEmpty()) {
            return;
        }
        try {
            if (actions.size() > MAX_ACTIONS) {
                throw Refusal.invalidInput("At most " + MAX_ACTIONS + " update actions are allowed.");
            }
            actions.forEach(action -> write.kind().apply(write.resource(), action, write.change()));
            write.kind().settle(write.resource(), write.change());
        } catch (Refusal refusal) {
            throw notExecutable(extension, refusal);
        }
    }

    private static Refusal notExecutable(ObjectNode extension, Refusal refusal) {
        ObjectNode error = Json.object()
                .put("code", "ExtensionUpdateActionsFailed")
                .put("message", "The extension returned update actions that could not be" + " executed.");
        ArrayNode reasons = error.putArray("extensionErrors");
        for (ObjectNode reason : Json.objects(refusal.body(), "errors")) {
            ObjectNode named = reason.deepCopy();
            named.put("extensionId", extension.path("id").asString());
            Json.text(extension, "key").ifPresent(key -> named.put("extensionKey", key));
            reasons.add(named);
        }
        return Refusal.of(400, Json.array().add(error));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        client.close();
    }
}
