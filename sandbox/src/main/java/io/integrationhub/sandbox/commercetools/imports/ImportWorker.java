package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Caller;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceWrites;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the operations of one Project in the order of their requests, in the background. */
final class ImportWorker implements AutoCloseable {

    private static final Caller CALLER = new Caller("import-api", "import-api");

    private final Project project;
    private final ResourceWrites writes;
    private final ApiDescription api;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());
    private final Map<String, ImportOperation> unresolved = new ConcurrentHashMap<>();

    ImportWorker(Project project, ResourceWrites writes, ApiDescription api) {
        this.project = project;
        this.writes = writes;
        this.api = api;
    }

    void submit(ImportOperation operation) {
        worker.execute(() -> process(operation));
    }

    /** Tries again what waits for references, which the HTTP API may have created meanwhile. */
    void retryUnresolved() {
        unresolved.values().forEach(this::submit);
    }

    private void process(ImportOperation operation) {
        Instant now = project.begin(CALLER).now();
        unresolved.remove(operation.id());
        boolean open = operation.state().equals(ImportOperation.PROCESSING)
                || operation.state().equals(ImportOperation.UNRESOLVED);
        if (!open || operation.isExpired(now)) {
            return;
        }
        List<ObjectNode> missing = new ImportDrafts(project).unresolved(operation.resource());
        if (!missing.isEmpty()) {
            operation.unresolved(missing, now);
            unresolved.put(operation.id(), operation);
            return;
        }
        try {
            ObjectNode written = write(operation);
            operation.imported(written.path("version").asLong(), now);
            unresolved.values().stream()
                    .filter(one -> one.toJson()
                            .path("unresolvedReferences")
                            .valueStream()
                            .anyMatch(reference -> isFor(reference.path("key").asString(), operation)))
                    .forEach(this::submit);
        } catch (ApiError error) {
            operation.failed(ImportOperation.REJECTED, Json.array().add(known(error)), now);
        }
    }

    private static boolean isFor(String key, ImportOperation operation) {
        return key.equals(operation.resourceKey());
    }

    private ObjectNode write(ImportOperation operation) {
        ResourceType type = project.resourceType(operation.type().typeId());
        ObjectNode draft = new ImportDrafts(project).draft(operation.resource());
        Optional<ObjectNode> present = project.find(type.typeId(), "key", operation.resourceKey());
        if (present.isEmpty()) {
            return writes.create(project, type, draft, CALLER);
        }
        ImportMerge merge = new ImportMerge(operation.type(), draft);
        return writes.replace(new ResourceWrites.Target(project, type, present.get()), draft, CALLER, merge::into);
    }

    /** The error with a code that the Import API has; it has fewer than the HTTP API. */
    private ObjectNode known(ApiError error) {
        ObjectNode first = (ObjectNode) error.body().path("errors").path(0).deepCopy();
        return api.errors().contains(error.code()) ? first : first.put("code", "Generic");
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
