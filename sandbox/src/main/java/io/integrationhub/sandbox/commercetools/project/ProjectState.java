package io.integrationhub.sandbox.commercetools.project;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All data of one Project. Reading needs no lock; changes are prepared aside and committed one at a time. */
public final class ProjectState {

    private static final String MESSAGE = "message";
    private static final long DEFAULT_RETENTION_DAYS = 15;

    private final String key;
    private final Kinds kinds;
    private final InstantSource clock;
    private final ProjectLog log;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, Long> lastSequenceNumbers = new ConcurrentHashMap<>();
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong writes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile ObjectNode settings;

    public ProjectState(String key, Kinds kinds, InstantSource clock, ProjectLog log) {
        this.key = key;
        this.kinds = kinds;
        this.clock = clock;
        this.log = log;
        this.settings = ProjectSettings.initial(key, clock.instant());
        kinds.all().forEach(kind -> shelves.put(kind.typeId(), new Shelf(kind)));
        log.replayInto(this);
    }

    public String key() {
        return key;
    }

    public Kinds kinds() {
        return kinds;
    }

    public Change begin(Caller caller) {
        return new Change(this, caller, clock.instant());
    }

    public Optional<ObjectNode> find(String typeId, String id) {
        return shelf(typeId).find(id);
    }

    public Optional<ObjectNode> find(String typeId, String field, String value) {
        return shelf(typeId).find(field, value);
    }

    /** All resources of a type, in no order; messages as long as the Project keeps them. */
    public Collection<ObjectNode> all(String typeId) {
        Collection<ObjectNode> all = shelf(typeId).all();
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

    /** How many commits changed something: the number that stays when repeated requests have no effect. */
    public long writes() {
        return writes.get();
    }

    /** Called after each commit, in the order of the commits. */
    public void onCommit(Consumer<Committed> listener) {
        listeners.add(listener);
    }

    public void changeSettings(ObjectNode changed) {
        lock.lock();
        try {
            settings = changed;
            log.settings(changed);
        } finally {
            lock.unlock();
        }
    }

    /** Makes the change visible, if everything it opened is still as it was. */
    public Committed commit(Change change) {
        lock.lock();
        try {
            change.pieces().forEach(this::requireUnchanged);
            List<Committed.ResourceChange> changes = new ArrayList<>();
            change.pieces().forEach(piece -> stage(piece, change).ifPresent(changes::add));
            List<ObjectNode> messages = messagesOf(change, changes);
            Committed committed = new Committed(this, changes, messages);
            if (!changes.isEmpty()) {
                log.append(committed);
                committed.changes().forEach(this::shelve);
                messages.forEach(this::keepMessage);
                writes.incrementAndGet();
                listeners.forEach(listener -> listener.accept(committed));
            }
            return committed;
        } finally {
            lock.unlock();
        }
    }

    private void requireUnchanged(Change.Piece piece) {
        Shelf shelf = shelf(piece.kind().typeId());
        ObjectNode before = piece.before();
        if (before != null) {
            long expected = before.path("version").asLong();
            String id = before.path("id").asString();
            ObjectNode current = shelf.find(id)
                    .orElseThrow(() -> Refusal.notFound("The Resource with ID '" + id + "' was not found."));
            long actual = current.path("version").asLong();
            if (actual != expected) {
                throw Refusal.conflict(expected, actual);
            }
        }
        if (piece.after() != null) {
            shelf.requireUnique(piece.after());
        }
    }

    /** Versions move by the number of messages and at least one: clients must never count on the next one. */
    private Optional<Committed.ResourceChange> stage(Change.Piece piece, Change change) {
        ObjectNode before = piece.before();
        ObjectNode after = piece.after();
        if (before != null && after != null) {
            if (Json.same(before, after)) {
                return Optional.empty();
            }
            long step = change.announcements().stream()
                    .filter(one -> one.resource() == after)
                    .count();
            after.put("version", before.path("version").asLong() + Math.max(1, step));
            after.put("lastModifiedAt", change.now().toString());
            after.set("lastModifiedBy", change.caller().asModifier());
        }
        return Optional.of(new Committed.ResourceChange(piece.kind(), before, after));
    }

    /** A message needs a change: setting what is already so announces nothing. */
    private List<ObjectNode> messagesOf(Change change, List<Committed.ResourceChange> changes) {
        List<ObjectNode> messages = new ArrayList<>();
        for (Change.Announcement announcement : change.announcements()) {
            ObjectNode resource = announcement.resource();
            if (changes.stream().noneMatch(one -> one.latest() == resource)) {
                continue;
            }
            String id = resource.path("id").asString();
            long number = lastSequenceNumbers.merge(id, 1L, Long::sum);
            ObjectNode message =
                    Json.object().put("id", UUID.randomUUID().toString()).put("version", 1);
            message.put("createdAt", change.now().toString())
                    .put("lastModifiedAt", change.now().toString());
            message.set("lastModifiedBy", change.caller().asModifier());
            message.set("createdBy", change.caller().asModifier());
            message.put("sequenceNumber", number);
            message.putObject("resource")
                    .put("typeId", announcement.kind().typeId())
                    .put("id", id);
            message.put("resourceVersion", resource.path("version").asLong());
            Identifiers.addTo(message, announcement.kind(), resource);
            message.setAll(announcement.payload());
            messages.add(message);
        }
        return messages;
    }

    private void shelve(Committed.ResourceChange change) {
        Shelf shelf = shelf(change.kind().typeId());
        ObjectNode after = change.after();
        if (after == null) {
            shelf.remove(change.latest().path("id").asString());
            return;
        }
        shelf.put(after);
    }

    private void keepMessage(ObjectNode message) {
        if (settings.path("messages").path("enabled").asBoolean(false)) {
            shelf(MESSAGE).put(message);
        }
    }

    /** Puts back what a log remembers; only at start. */
    void restore(String typeId, ObjectNode resource) {
        shelf(typeId).put(resource);
    }

    void restoreDeletion(String typeId, String id) {
        shelf(typeId).remove(id);
    }

    void restoreMessage(ObjectNode message) {
        long number = message.path("sequenceNumber").asLong();
        lastSequenceNumbers.merge(message.path("resource").path("id").asString(), number, Math::max);
        keepMessage(message);
    }

    void restoreSettings(ObjectNode remembered) {
        settings = remembered;
    }

    private Shelf shelf(String typeId) {
        @Nullable Shelf shelf = shelves.get(typeId);
        if (shelf == null) {
            throw Refusal.unknownToStandIn("the resource type '" + typeId + "'");
        }
        return shelf;
    }
}
