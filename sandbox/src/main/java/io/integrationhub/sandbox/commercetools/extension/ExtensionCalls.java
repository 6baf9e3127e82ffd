package io.integrationhub.sandbox.commercetools.extension;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.query.Predicate;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.BodyCheck;
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

/** Calls all Extensions that a write triggers: concurrently, but each after the ones it depends on. */
public final class ExtensionCalls implements BeforeCommit, AutoCloseable {

    private static final int MAX_ACTIONS = 100;

    /** The write that triggers Extensions. */
    private record Write(
            ResourceType type,
            ObjectNode resource,
            @Nullable ObjectNode before,
            Change change) {

        String action() {
            return before == null ? "Create" : "Update";
        }
    }

    private final ExtensionClient client = new ExtensionClient();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void check(ResourceType type, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        Write write = new Write(type, resource, before, change);
        List<ObjectNode> remaining = new ArrayList<>();
        for (ObjectNode extension : change.project().all(Extensions.TYPE)) {
            if (isTriggered(extension, write)) {
                remaining.add(extension);
            }
        }
        while (!remaining.isEmpty()) {
            List<ObjectNode> layer = independent(remaining);
            remaining.removeAll(layer);
            call(layer, write);
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
            boolean matches = trigger.path("resourceTypeId")
                            .asString()
                            .equals(write.type().typeId())
                    && trigger.path("actions")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(write.action()));
            if (matches && holds(extension, trigger, write)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(ObjectNode extension, ObjectNode trigger, Write write) {
        return Json.text(trigger, "condition")
                .map(condition -> {
                    try {
                        return Predicate.parse(condition, Map.of(), write.type())
                                .testChange(write.resource(), write.before());
                    } catch (ApiError error) {
                        throw evaluationFailed(extension, error);
                    }
                })
                .orElse(true);
    }

    private static ApiError evaluationFailed(ObjectNode extension, ApiError cause) {
        ObjectNode error = Json.object()
                .put("code", "ExtensionPredicateEvaluationFailed")
                .put("message", String.valueOf(cause.getMessage()));
        Json.copy(extension, error.putObject("errorByExtension"), "id", "key");
        return ApiError.of(400, Json.array().add(error));
    }

    private void call(List<ObjectNode> layer, Write write) {
        List<Future<JsonNode>> responses = new ArrayList<>();
        for (ObjectNode extension : layer) {
            byte[] input = Json.bytes(input(extension, write));
            String correlationId = write.change().caller().correlationId();
            responses.add(workers.submit(() -> client.call(extension, input, correlationId)));
        }
        for (int i = 0; i < layer.size(); i++) {
            apply(result(responses.get(i)), layer.get(i), write);
        }
    }

    private static JsonNode result(Future<JsonNode> response) {
        try {
            return response.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiError error) {
                throw error;
            }
            throw new IllegalStateException("the call of an Extension failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling an Extension", e);
        }
    }

    private static ObjectNode input(ObjectNode extension, Write write) {
        ObjectNode input = Json.object().put("action", write.action());
        ObjectNode before = write.before();
        input.set("resource", reference(write.type(), write.resource()));
        boolean includesOld =
                extension.path("additionalContext").path("includeOldResource").asBoolean(false);
        if (includesOld && before != null) {
            input.set("oldResource", reference(write.type(), before));
        }
        return input;
    }

    private static ObjectNode reference(ResourceType type, ObjectNode resource) {
        ObjectNode reference = Json.object()
                .put("typeId", type.typeId())
                .put("id", resource.path("id").asString());
        reference.set("obj", resource);
        return reference;
    }

    /** Applies the returned update actions, which are part of the same write and trigger no further Extensions. */
    private static void apply(JsonNode response, ObjectNode extension, Write write) {
        List<ObjectNode> actions = Json.objects(response, "actions");
        if (actions.isEmpty()) {
            return;
        }
        try {
            if (actions.size() > MAX_ACTIONS) {
                throw ApiError.invalidInput("At most " + MAX_ACTIONS + " update actions are allowed.");
            }
            for (ObjectNode action : actions) {
                BodyCheck.checkAction(ApiDescription.get(), write.type().path(), action);
                write.type().apply(write.resource(), action, write.change());
            }
            write.type().updateDerivedFields(write.resource(), write.change());
        } catch (ApiError error) {
            throw error.isNotImplemented() ? error : notExecutable(extension, error);
        }
    }

    private static ApiError notExecutable(ObjectNode extension, ApiError cause) {
        ObjectNode error = Json.object()
                .put("code", "ExtensionUpdateActionsFailed")
                .put("message", "The extension returned update actions that could not be executed.");
        ArrayNode reasons = error.putArray("extensionErrors");
        for (ObjectNode reason : Json.objects(cause.body(), "errors")) {
            ObjectNode named = reason.deepCopy();
            named.put("extensionId", extension.path("id").asString());
            Json.text(extension, "key").ifPresent(key -> named.put("extensionKey", key));
            reasons.add(named);
        }
        return ApiError.of(400, Json.array().add(error));
    }

    @Override
    public void close() {
        workers.shutdownNow();
        client.close();
    }
}
