package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource type {@code reservation}: stock that a line of a cart has reserved. It has no path of its own; clients
 * read it by expanding the Reference of the line.
 */
public final class Reservations {

    public static final String EXPIRATION = "reservationExpirationInMinutes";

    static final String TYPE = "reservation";

    private static final String STATE = "state";
    private static final String RELEASED = "Released";
    private static final String COMMITTED = "Committed";
    private static final Set<String> ACTIVE = Set.of("Created", "Updated");

    private Reservations() {}

    public static ResourceType resourceType() {
        return ResourceType.of(TYPE, "reservations")
                .fields("expiresAt inventoryEntry quantity owner lineItemId " + STATE);
    }

    /** Rejects the inventory mode of reservations in a Project that has not said when they expire. */
    public static void requireEnabled(Project project) {
        if (!project.settings().path("inventory").hasNonNull(EXPIRATION)) {
            throw ApiError.invalidOperation(
                    "The inventory mode ReserveOnCart requires that the Project's " + EXPIRATION + " is set.");
        }
    }

    /** The reservation of a line that holds stock; empty if there is none, or if it has expired. */
    public static Optional<ObjectNode> active(JsonNode line, Project project) {
        return find(line, project).filter(Reservations::isActive);
    }

    private static Optional<ObjectNode> find(JsonNode line, Project project) {
        return Json.text(line.path(TYPE), "id").flatMap(id -> project.find(TYPE, id));
    }

    private static boolean isActive(ObjectNode reservation) {
        return ACTIVE.contains(reservation.path(STATE).asString());
    }

    /** Who stock is promised to until the inventory entry reflects this version of a reservation. */
    public static String holder(String reservation, long version) {
        return reservation + "/" + version;
    }

    /** Creates the reservation of what a line demands, and has the line refer to it. */
    public static void create(String id, ObjectNode line, ObjectNode cart, Change change) {
        ObjectNode reservation = change.create(TYPE, id);
        reservation.putObject("owner").put("typeId", "cart").set("id", cart.path("id"));
        reservation.set("lineItemId", line.path("id"));
        InventoryEntries.of(line, change.project())
                .ifPresent(entry -> reservation
                        .putObject("inventoryEntry")
                        .put("typeId", InventoryEntries.TYPE)
                        .set("id", entry.path("id")));
        write(reservation, line, "Created", change);
        line.putObject(TYPE).put("typeId", TYPE).set("id", reservation.path("id"));
    }

    /** Changes a reservation to the quantity of its line, and lets it expire later. */
    public static void update(ObjectNode reservation, ObjectNode line, Change change) {
        write(change.edit(TYPE, reservation), line, "Updated", change);
    }

    private static void write(ObjectNode reservation, ObjectNode line, String state, Change change) {
        JsonNode ofTheProject = change.project().settings().path("inventory").path(EXPIRATION);
        long minutes = InventoryEntries.of(line, change.project())
                .map(entry -> entry.path(EXPIRATION).asLong(ofTheProject.asLong()))
                .orElse(ofTheProject.asLong());
        reservation.set("quantity", line.path("quantity"));
        expireIn(minutes, reservation, state, change);
    }

    /** Lets the reservation of a line expire some minutes from now; false if it has none that holds stock. */
    public static boolean postpone(ObjectNode line, long minutes, Change change) {
        Optional<ObjectNode> active = active(line, change.project());
        active.ifPresent(reservation -> expireIn(minutes, change.edit(TYPE, reservation), "Updated", change));
        return active.isPresent();
    }

    private static void expireIn(long minutes, ObjectNode reservation, String state, Change change) {
        Instant expiry = change.now().plus(Duration.ofMinutes(minutes));
        reservation.put("expiresAt", expiry.toString()).put(STATE, state);
    }

    /** Releases the stock of a line that no longer reserves it. */
    public static void release(JsonNode line, Change change) {
        active(line, change.project())
                .ifPresent(reservation -> change.edit(TYPE, reservation).put(STATE, RELEASED));
    }

    /** Takes the reserved stock of an order's lines for good; returns the ids of those lines. */
    static Set<String> commit(ObjectNode order, Change change) {
        List<ObjectNode> reserved = Json.objects(order, "lineItems").stream()
                .filter(line -> active(line, change.project()).isPresent())
                .toList();
        reserved.forEach(line -> active(line, change.project())
                .ifPresent(reservation -> change.edit(TYPE, reservation).put(STATE, COMMITTED)));
        return ids(reserved);
    }

    /** The ids of the lines of an order whose stock their cart had reserved. */
    static Set<String> committedLines(ObjectNode order, Project project) {
        return ids(Json.objects(order, "lineItems").stream()
                .filter(line -> find(line, project)
                        .filter(reservation ->
                                reservation.path(STATE).asString().equals(COMMITTED))
                        .isPresent())
                .toList());
    }

    private static Set<String> ids(List<ObjectNode> lines) {
        return lines.stream().map(line -> line.path("id").asString()).collect(Collectors.toSet());
    }

    /** Ends the reservations whose time is over, unless the Project leaves that to its clients. */
    static void expire(Change change) {
        Project project = change.project();
        if (!project.settings()
                .path("inventory")
                .path("releaseExpiredReservations")
                .asBoolean(true)) {
            return;
        }
        project.all(TYPE).stream()
                .filter(Reservations::isActive)
                .filter(reservation ->
                        !Instant.parse(reservation.path("expiresAt").asString()).isAfter(change.now()))
                .forEach(reservation -> change.edit(TYPE, reservation).put(STATE, "Expired"));
    }

    /** What a reservation deducts from the quantity that is available. */
    static long reserved(JsonNode reservation) {
        String state = reservation.path(STATE).asString("");
        boolean counts = ACTIVE.contains(state) || state.equals(COMMITTED);
        return counts ? reservation.path("quantity").asLong() : 0;
    }

    /** What a reservation deducts from the quantity on stock. */
    static long taken(JsonNode reservation) {
        boolean counts = reservation.path(STATE).asString("").equals(COMMITTED);
        return counts ? reservation.path("quantity").asLong() : 0;
    }
}
