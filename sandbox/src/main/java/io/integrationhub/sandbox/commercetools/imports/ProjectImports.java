package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.BodyCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The containers of one Project and what is requested of them. They are lost when the stand-in stops. */
final class ProjectImports {

    private static final int MAX_CONTAINERS = 1_000;
    private static final int MAX_RESOURCES = 20;
    private static final List<String> STATES = List.of(
            ImportOperation.PROCESSING,
            ImportOperation.VALIDATION_FAILED,
            ImportOperation.UNRESOLVED,
            "waitForMasterVariant",
            ImportOperation.IMPORTED,
            ImportOperation.REJECTED,
            "canceled",
            "partiallyImported");

    private final ApiDescription api;
    private final ImportWorker worker;
    private final Map<String, ImportContainer> containers = new ConcurrentSkipListMap<>();

    ProjectImports(ApiDescription api, ImportWorker worker) {
        this.api = api;
        this.worker = worker;
    }

    ObjectNode create(ObjectNode draft, Instant now) {
        BodyCheck.check(api, "ImportContainerDraft", draft);
        String key = draft.path("key").asString();
        containers.values().removeIf(container -> container.isExpired(now));
        if (containers.size() >= MAX_CONTAINERS) {
            throw ApiError.invalidOperation("A Project has at most " + MAX_CONTAINERS + " import containers.");
        }
        ImportContainer created = new ImportContainer(draft, now);
        if (containers.putIfAbsent(key, created) != null) {
            throw ApiError.duplicateField("key", key);
        }
        return created.toJson();
    }

    ImportContainer container(String key, Instant now) {
        return Optional.ofNullable(containers.get(key))
                .filter(found -> !found.isExpired(now))
                .orElseThrow(() -> ApiError.notFound("The import container '" + key + "' was not found."));
    }

    List<ObjectNode> containers(Instant now) {
        return containers.values().stream()
                .filter(container -> !container.isExpired(now))
                .map(ImportContainer::toJson)
                .toList();
    }

    ObjectNode delete(String key, Instant now) {
        ObjectNode deleted = container(key, now).toJson();
        containers.remove(key);
        return deleted;
    }

    /** Takes the resources of a request, each of which becomes an operation. */
    ObjectNode submit(ImportedType type, String containerKey, ObjectNode body, Instant now) {
        ImportContainer container = container(containerKey, now);
        if (container.resourceType().filter(only -> !only.equals(type.text())).isPresent()) {
            throw ApiError.invalidInput("The import container takes resources of another type.");
        }
        List<ObjectNode> resources = resources(type, body);
        List<Optional<ApiError>> violations =
                resources.stream().map(one -> violation(type, one)).toList();
        ArrayNode statuses = Json.array();
        for (int i = 0; i < resources.size(); i++) {
            ImportOperation operation = new ImportOperation(containerKey, type, resources.get(i), now);
            container.add(operation);
            statuses.add(status(operation, violations.get(i), now));
        }
        ObjectNode response = Json.object();
        response.set("operationStatus", statuses);
        return response;
    }

    private static List<ObjectNode> resources(ImportedType type, ObjectNode body) {
        if (!body.path("type").asString("").equals(type.text())) {
            throw ApiError.invalidJson("type: '" + type.text() + "' is expected");
        }
        List<ObjectNode> resources = Json.objects(body, "resources");
        if (resources.isEmpty() || resources.size() > MAX_RESOURCES) {
            throw ApiError.invalidField(
                    "resources", String.valueOf(resources.size()), "1 to " + MAX_RESOURCES + " resources");
        }
        if (resources.stream().anyMatch(one -> !one.findValues("discounted").isEmpty())) {
            throw ApiError.notImplemented("discounted prices in imports");
        }
        return resources;
    }

    /** What is wrong with values of the resource; a wrong structure rejects the whole request. */
    private Optional<ApiError> violation(ImportedType type, ObjectNode resource) {
        try {
            BodyCheck.check(api, type.schema(), resource);
            return Optional.empty();
        } catch (ApiError error) {
            if (error.code().equals("InvalidField")) {
                return Optional.of(error);
            }
            throw error;
        }
    }

    private ObjectNode status(ImportOperation operation, Optional<ApiError> violation, Instant now) {
        if (violation.isEmpty()) {
            worker.submit(operation);
            return Json.object().put("operationId", operation.id()).put("state", ImportOperation.PROCESSING);
        }
        ArrayNode errors = (ArrayNode) violation.get().body().path("errors");
        operation.failed(ImportOperation.VALIDATION_FAILED, errors, now);
        ObjectNode status = Json.object().put("state", ImportOperation.VALIDATION_FAILED);
        status.set("errors", errors);
        return status;
    }

    Optional<ImportOperation> operation(String id, Instant now) {
        worker.retryUnresolved();
        return containers.values().stream()
                .flatMap(container -> container.operations(now).stream())
                .filter(operation -> operation.id().equals(id))
                .findFirst();
    }

    Stream<ImportOperation> operations(String containerKey, Instant now) {
        worker.retryUnresolved();
        return container(containerKey, now).operations(now).stream();
    }

    ObjectNode summary(String containerKey, Instant now) {
        List<String> states =
                operations(containerKey, now).map(ImportOperation::state).toList();
        ObjectNode summary = Json.object().put("total", states.size());
        ObjectNode counts = summary.putObject("states");
        STATES.forEach(
                state -> counts.put(state, states.stream().filter(state::equals).count()));
        return summary;
    }
}
