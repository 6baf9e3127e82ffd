package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.inventory.Reservations;
import io.integrationhub.sandbox.commercetools.inventory.StockPromises;
import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.BeforeCommit;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reserves the stock of lines with the inventory mode {@code ReserveOnCart} before a cart is saved. What cannot be
 * reserved is undone and reported as a warning.
 */
public final class CartReservations implements BeforeCommit {

    private static final String MODE = "inventoryMode";
    private static final String RESERVES = "ReserveOnCart";

    private final StockPromises promises;
    private final BeforeCommit next;

    /** @param next called before stock is reserved; may reject or change the cart */
    public CartReservations(StockPromises promises, BeforeCommit next) {
        this.promises = promises;
        this.next = next;
    }

    @Override
    public void check(ResourceType type, ObjectNode resource, @Nullable ObjectNode before, Change change) {
        boolean isCart = type.typeId().equals(Carts.TYPE);
        if (isCart) {
            QuantityLimits.check(resource, before, change.project());
        }
        next.check(type, resource, before, change);
        if (!isCart) {
            return;
        }
        long failures = reserve(resource, linesOf(before), change);
        if (failures > 0
                && before == null
                && Json.objects(resource, "lineItems").stream().noneMatch(line -> line.has("reservation"))) {
            throw ApiError.invalidOperation("None of the line items can be reserved.");
        }
        if (failures > 0) {
            type.updateDerivedFields(resource, change);
        }
    }

    private static Map<String, ObjectNode> linesOf(@Nullable ObjectNode cart) {
        return Json.objects(cart, "lineItems").stream()
                .collect(Collectors.toMap(
                        line -> line.path("id").asString(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    /** Returns how many lines cannot be reserved as they should. */
    private long reserve(ObjectNode cart, Map<String, ObjectNode> before, Change change) {
        Map<String, ObjectNode> lines = linesOf(cart);
        before.values().stream()
                .filter(line -> !lines.containsKey(line.path("id").asString()))
                .forEach(line -> Reservations.release(line, change));
        List<ObjectNode> reserving =
                lines.values().stream().filter(line -> reserves(line, cart)).toList();
        lines.values().stream().filter(line -> !reserves(line, cart)).forEach(line -> {
            Reservations.release(line, change);
            line.remove("reservation");
        });
        if (!reserving.isEmpty() || cart.path(MODE).asString().equals(RESERVES)) {
            Reservations.requireEnabled(change.project());
        }
        return reserving.stream()
                .filter(line -> !reserve(
                        line, Optional.ofNullable(before.get(line.path("id").asString())), cart, change))
                .count();
    }

    private static boolean reserves(ObjectNode line, ObjectNode cart) {
        return Json.text(line, MODE).or(() -> Json.text(cart, MODE)).equals(Optional.of(RESERVES));
    }

    /** Reserves the quantity of a line; undoes what was asked for and returns false if that is not possible. */
    private boolean reserve(ObjectNode line, Optional<ObjectNode> before, ObjectNode cart, Change change) {
        Optional<ObjectNode> reservation = Reservations.active(line, change.project());
        if (reservation.isPresent()) {
            return resize(reservation.get(), line, cart, change);
        }
        boolean isAsked = before.filter(old -> reserves(old, cart)
                        && old.path("quantity").asLong()
                                == line.path("quantity").asLong())
                .isEmpty();
        return !isAsked || create(line, before, cart, change);
    }

    private boolean create(ObjectNode line, Optional<ObjectNode> before, ObjectNode cart, Change change) {
        String id = change.newId();
        long quantity = line.path("quantity").asLong();
        if (promises.reserve(Reservations.holder(id, 1), line, quantity, change.project())) {
            Reservations.create(id, line, cart, change);
            return true;
        }
        change.warn(ReservationWarnings.cannotCreate(line));
        before.ifPresentOrElse(
                old -> {
                    Json.set(line, MODE, old.get(MODE));
                    CartLines.setQuantity(cart, line, old.path("quantity").asLong(), change);
                },
                () -> Json.remove(Json.list(cart, "lineItems"), line));
        return false;
    }

    private boolean resize(ObjectNode reservation, ObjectNode line, ObjectNode cart, Change change) {
        long reserved = reservation.path("quantity").asLong();
        long more = line.path("quantity").asLong() - reserved;
        if (more == 0) {
            return true;
        }
        long next = reservation.path("version").asLong() + 1;
        String holder = Reservations.holder(reservation.path("id").asString(), next);
        if (more < 0 || promises.reserve(holder, line, more, change.project())) {
            Reservations.update(reservation, line, change);
            return true;
        }
        change.warn(ReservationWarnings.cannotUpdate(line, reserved));
        CartLines.setQuantity(cart, line, reserved, change);
        return false;
    }
}
