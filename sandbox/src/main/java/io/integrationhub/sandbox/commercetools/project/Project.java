package io.integrationhub.sandbox.commercetools.project;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The data of one Project. Reads take no lock; a change is prepared on copies, and commits happen one at a time. */
public final class Project implements AutoCloseable {

    private static final String MESSAGE = "message";
    private static final long DEFAULT_RETENTION_DAYS = 15;

    private final String key;
    private final ResourceTypes types;
    private final InstantSource clock;
    private final ProjectLog log;
    private final Map<String, ResourceStore> stores = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSequenceNumbers = new ConcurrentHashMap<>();
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong writes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile ObjectNode settings;

    private Project(String key, Collection<ResourceType> types, InstantSource clock, ProjectLog log) {
        this.key = key;
        this.types = new ResourceTypes(types);
        this.clock = clock;
        this.log = log;
        this.settings = ProjectSettings.initial(key, clock.instant());
        types.forEach(type -> stores.put(type.typeId(), new ResourceStore(type)));
        log.replayInto(this);
    }

    /**
     * Opens a Project with the data of an earlier run.
     *
     * @param folder where its commits are stored; null keeps them in memory only
     */
    public static Project open(String key, Collection<ResourceType> types, InstantSource clock, @Nullable Path folder) {
        ProjectLog log = folder == null ? ProjectLog.none() : new FileProjectLog(folder.resolve(key + ".jsonl"));
        return new Project(key, types, clock, log);
    }

    public String key() {
        return key;
    }

    /** The type with this id; an unsupported one is an error. */
    public ResourceType resourceType(String typeId) {
        return types.get(typeId);
    }

    public Optional<ResourceType> findResourceType(String typeId) {
        return types.find(typeId);
    }

    public Collection<ResourceType> resourceTypes() {
        return types.all();
    }

    public Change begin(Caller caller) {
        return new Change(this, caller, clock.instant());
    }

    public Optional<ObjectNode> find(String typeId, String id) {
        return store(typeId).find(id);
    }

    public Optional<ObjectNode> find(String typeId, String field, String value) {
        return store(typeId).find(field, value);
    }

    /** The resources that have a value in an index of their type. */
    public List<ObjectNode> find(String typeId, IndexValue wanted) {
        ResourceStore store = store(typeId);
        return store.ids(wanted.index(), wanted.value()).stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
    }

    /** Number of resources that have a value in an index of their type. */
    public int count(String typeId, IndexValue wanted) {
        return store(typeId).ids(wanted.index(), wanted.value()).size();
    }

    /** The resources of a type whose ids are greater, in the order of their ids. */
    public Collection<ObjectNode> after(String typeId, String id) {
        return store(typeId).after(id);
    }

    /** All resources of a type in no particular order; messages only within the Project's retention. */
    public Collection<ObjectNode> all(String typeId) {
        Collection<ObjectNode> all = store(typeId).all();
        if (!typeId.equals(MESSAGE)) {
            return all;
        }
        long days = settings.path("messages").path("deleteDaysAfterCreation").asLong(DEFAULT_RETENTION_DAYS);
        Instant oldest = clock.instant().minus(Duration.ofDays(days));
        return all.stream()
                .filter(message ->
                        Instant.parse(message.path("createdAt").asString()).isAfter(oldest))
                .toList();
    }

    public ObjectNode settings() {
        return settings;
    }

    /** Number of commits that changed something; it stays the same when a repeated request has no effect. */
    public long writes() {
        return writes.get();
    }

    /** Adds a listener, which is called after each commit, in the order of the commits. */
    public void onCommit(Consumer<Commit> listener) {
        listeners.add(listener);
    }

    public void changeSettings(ObjectNode changed) {
        lock.lock();
        try {
            ProjectSettings.requireNext(settings, changed);
            settings = changed;
            log.appendSettings(changed);
        } finally {
            lock.unlock();
        }
    }

    /** Makes the change visible; fails if another commit changed one of its resources in the meantime. */
    public Commit commit(Change change) {
        lock.lock();
        try {
            change.resources().forEach(this::requireUnchanged);
            requireReferences(change);
            List<Commit.ResourceChange> changes = new ArrayList<>();
            change.resources().forEach(staged -> stage(staged, change).ifPresent(changes::add));
            List<ObjectNode> messages = messagesOf(change, changes);
            Commit commit = new Commit(this, changes, messages, change.isDataErased());
            if (!changes.isEmpty()) {
                log.append(commit);
                commit.changes().forEach(this::store);
                messages.forEach(this::storeMessage);
                writes.incrementAndGet();
                listeners.forEach(listener -> listener.accept(commit));
            }
            return commit;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Decided together with the commit: what was resolved may be deleted by now, and what is deleted may be referred
     * to.
     */
    private void requireReferences(Change change) {
        change.resolved().forEach(identifier -> {
            boolean isThere = find(identifier.typeId(), identifier.id()).isPresent()
                    || change.resources().stream()
                            .flatMap(staged -> Stream.ofNullable(staged.after()))
                            .anyMatch(after -> after.path("id").asString("").equals(identifier.id()));
            if (!isThere) {
                throw ApiError.referencedResourceNotFound(identifier.typeId(), identifier.id());
            }
        });
        for (Change.StagedResource staged : change.resources()) {
            if (staged.after() == null && staged.before() != null) {
                change.references().requireUnused(staged.type(), staged.before());
            }
        }
    }

    private void requireUnchanged(Change.StagedResource staged) {
        ResourceStore store = store(staged.type().typeId());
        ObjectNode before = staged.before();
        if (before != null) {
            long expected = before.path("version").asLong();
            String id = before.path("id").asString();
            ObjectNode current = store.find(id)
                    .orElseThrow(() -> ApiError.notFound("The Resource with ID '" + id + "' was not found."));
            long actual = current.path("version").asLong();
            if (actual != expected) {
                throw ApiError.concurrentModification(expected, actual);
            }
        }
        if (staged.after() != null) {
            store.requireUnique(staged.after());
            staged.type().requireConsistent(staged.after(), this);
        }
    }

    /** Raises the version by the number of messages, at least by one: clients must not rely on increments of one. */
    private Optional<Commit.ResourceChange> stage(Change.StagedResource staged, Change change) {
        ObjectNode before = staged.before();
        ObjectNode after = staged.after();
        if (before != null && after != null) {
            if (Json.same(before, after)) {
                return Optional.empty();
            }
            long step = change.messages().stream()
                    .filter(message -> message.resource() == after)
                    .count();
            after.put("version", before.path("version").asLong() + Math.max(1, step));
            after.put("lastModifiedAt", change.now().toString());
            after.set("lastModifiedBy", change.caller().asModifier());
        }
        return Optional.of(new Commit.ResourceChange(staged.type(), before, after));
    }

    /** Creates the messages of resources that really changed: setting a field to the value it has sends none. */
    private List<ObjectNode> messagesOf(Change change, List<Commit.ResourceChange> changes) {
        return change.messages().stream()
                .filter(pending -> changes.stream().anyMatch(one -> one.latest() == pending.resource()))
                .map(pending -> message(pending, change))
                .toList();
    }

    private ObjectNode message(Change.PendingMessage pending, Change change) {
        ObjectNode resource = pending.resource();
        String id = resource.path("id").asString();
        long number = lastSequenceNumbers.merge(id, 1L, Long::sum);
        ObjectNode message =
                Json.object().put("id", UUID.randomUUID().toString()).put("version", 1);
        message.put("createdAt", change.now().toString())
                .put("lastModifiedAt", change.now().toString());
        message.set("lastModifiedBy", change.caller().asModifier());
        message.set("createdBy", change.caller().asModifier());
        message.put("sequenceNumber", number);
        message.putObject("resource").put("typeId", pending.type().typeId()).put("id", id);
        message.put("resourceVersion", resource.path("version").asLong());
        UserProvidedIdentifiers.add(pending.type().typeId(), resource, message);
        message.setAll(pending.payload());
        return message;
    }

    private void store(Commit.ResourceChange change) {
        ResourceStore store = store(change.type().typeId());
        ObjectNode after = change.after();
        if (after == null) {
            store.remove(change.latest().path("id").asString());
            return;
        }
        store.put(after);
    }

    private void storeMessage(ObjectNode message) {
        if (settings.path("messages").path("enabled").asBoolean(false)) {
            store(MESSAGE).put(message);
        }
    }

    void restore(String typeId, ObjectNode resource) {
        store(typeId).put(resource);
    }

    void restoreDeletion(String typeId, String id) {
        store(typeId).remove(id);
    }

    void restoreMessage(ObjectNode message) {
        long number = message.path("sequenceNumber").asLong();
        lastSequenceNumbers.merge(message.path("resource").path("id").asString(), number, Math::max);
        storeMessage(message);
    }

    void restoreSettings(ObjectNode stored) {
        settings = stored;
    }

    private ResourceStore store(String typeId) {
        @Nullable ResourceStore store = stores.get(typeId);
        if (store == null) {
            throw ApiError.notImplemented("the resource type '" + typeId + "'");
        }
        return store;
    }

    @Override
    public void close() {
        log.close();
    }
}
