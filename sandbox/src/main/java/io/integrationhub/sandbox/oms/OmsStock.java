package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.oms.OmsReservation.State;
import io.integrationhub.sandbox.oms.protocol.OmsEventFile;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import io.integrationhub.sandbox.oms.protocol.OmsUpdates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stock of the OMS and the reservations on it, which tests set and verify. */
public final class OmsStock {

    /** The type of the events in the file that set a quantity on hand. */
    static final String STOCK_EVENT = "stock";

    /** The type of the events in the file that create or change a reservation. */
    static final String RESERVATION_EVENT = "reservation";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InstantSource clock;
    private final OmsUpdates updates;
    private final OmsEventFile file;
    private final Map<OmsStockPosition, Long> onHand =
            new TreeMap<>(Comparator.comparing(OmsStockPosition::sku).thenComparing(OmsStockPosition::channel));
    private final Map<String, OmsReservation> reservations = new LinkedHashMap<>();

    /** The latest reservation of each key. */
    private final Map<String, OmsReservation> byKey = new HashMap<>();

    /** The reservations that hold stock of a position, unless their time is over. */
    private final Map<OmsStockPosition, Map<String, OmsReservation>> holding = new HashMap<>();

    private final List<List<OmsStockPosition>> queries = new ArrayList<>();

    OmsStock(InstantSource clock, OmsUpdates updates, OmsEventFile file) {
        this.clock = clock;
        this.updates = updates;
        this.file = file;
    }

    /** Sets the quantity on hand and publishes an update. */
    public synchronized void setOnHand(OmsStockPosition position, long quantity) {
        onHand.put(position, quantity);
        file.append(STOCK_EVENT, new StoredQuantity(position.sku(), position.channel(), quantity));
        publish(position);
    }

    /** Sells a quantity outside commercetools; a negative one is a goods receipt. */
    public synchronized void sell(OmsStockPosition position, long quantity) {
        setOnHand(position, onHand(position) - quantity);
    }

    private void publish(OmsStockPosition position) {
        synchronized (updates) {
            Map<String, Object> update = position.toJson();
            update.put("eventId", UUID.randomUUID().toString());
            update.put("occurredAt", clock.instant().toString());
            update.put("sequence", updates.nextSequence(position));
            update.put("available", available(position));
            updates.publish(JSON.valueToTree(update));
        }
    }

    /** The quantity on hand, including reserved stock. */
    public synchronized long onHand(OmsStockPosition position) {
        return onHand.getOrDefault(position, 0L);
    }

    /** The quantity on hand less the reserved stock. */
    public synchronized long available(OmsStockPosition position) {
        Instant now = clock.instant();
        long reserved = holding.getOrDefault(position, Map.of()).values().stream()
                .filter(reservation -> reservation.holds(now))
                .mapToLong(reservation -> reservation.items().getOrDefault(position, 0L))
                .sum();
        return onHand(position) - reserved;
    }

    /** All positions whose quantity was ever set. */
    public synchronized List<OmsStockPosition> positions() {
        return List.copyOf(onHand.keySet());
    }

    synchronized boolean has(OmsStockPosition position) {
        return onHand.containsKey(position);
    }

    /** The positions of each stock query since the start. */
    public synchronized List<List<OmsStockPosition>> queries() {
        return List.copyOf(queries);
    }

    synchronized void recordQuery(List<OmsStockPosition> positions) {
        queries.add(List.copyOf(positions));
    }

    /** All reservations, oldest first. */
    public synchronized List<OmsReservation> reservations() {
        return List.copyOf(reservations.values());
    }

    /** Reserves all items or none; a repeated key returns the first reservation. */
    synchronized Optional<OmsReservation> reserve(String key, Map<OmsStockPosition, Long> items, Duration time) {
        Optional<OmsReservation> known = activeWithKey(key);
        if (known.isPresent()) {
            return known;
        }
        boolean sufficient = items.entrySet().stream().allMatch(item -> available(item.getKey()) >= item.getValue());
        if (!sufficient) {
            return Optional.empty();
        }
        OmsReservation created = new OmsReservation(
                "RES-" + (reservations.size() + 1), key, items, clock.instant().plus(time), State.ACTIVE);
        return Optional.of(store(created));
    }

    synchronized OmsReservation confirm(String id) {
        OmsReservation reservation = require(id);
        if (!reservation.holds(clock.instant()) && reservation.state() != State.USED) {
            throw new OmsRejection(410, "OVER", "the reservation " + id + " has expired or was released");
        }
        return reservation.state() == State.ACTIVE ? store(reservation.withState(State.CONFIRMED)) : reservation;
    }

    /** Releases a reservation; releasing it again has no effect. */
    synchronized OmsReservation release(String id) {
        OmsReservation reservation = require(id);
        return reservation.state() == State.USED ? reservation : store(reservation.withState(State.RELEASED));
    }

    /** Takes the stock of a placed order, using its reservation if there is one. */
    synchronized void take(JsonNode order) {
        Optional<OmsReservation> reserved =
                activeWithKey(order.path("commercetoolsId").asString());
        reserved.ifPresent(reservation -> store(reservation.withState(State.USED)));
        change(reserved.map(OmsReservation::items).orElseGet(() -> itemsOf(order)), -1);
    }

    /** Puts the stock of a cancelled order back. */
    synchronized void putBack(JsonNode order) {
        change(itemsOf(order), 1);
    }

    private void change(Map<OmsStockPosition, Long> items, int sign) {
        items.forEach((position, quantity) -> setOnHand(position, onHand(position) + sign * quantity));
    }

    private Map<OmsStockPosition, Long> itemsOf(JsonNode order) {
        Map<OmsStockPosition, Long> items = new LinkedHashMap<>();
        for (JsonNode line : order.path("lines")) {
            positionOf(line.path("sku").asString())
                    .ifPresent(position ->
                            items.merge(position, line.path("quantity").asLong(), Long::sum));
        }
        return items;
    }

    /** Orders name no channel, so they use the position without one, otherwise the one with the largest quantity. */
    private Optional<OmsStockPosition> positionOf(String sku) {
        List<OmsStockPosition> positions = onHand.keySet().stream()
                .filter(position -> position.sku().equals(sku))
                .toList();
        return positions.stream()
                .filter(position -> position.channel().isEmpty())
                .findFirst()
                .or(() -> positions.stream().max(Comparator.comparing(this::onHand)));
    }

    private Optional<OmsReservation> activeWithKey(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(reservation -> reservation.holds(clock.instant()));
    }

    /** The reservation with this id, or the latest one with this key. */
    private OmsReservation require(String id) {
        return Optional.ofNullable(reservations.get(id))
                .or(() -> Optional.ofNullable(byKey.get(id)))
                .orElseThrow(() -> new OmsRejection(404, "NOT_FOUND", "no reservation " + id));
    }

    private OmsReservation store(OmsReservation reservation) {
        index(reservation);
        List<StoredQuantity> items = reservation.items().entrySet().stream()
                .map(item ->
                        new StoredQuantity(item.getKey().sku(), item.getKey().channel(), item.getValue()))
                .toList();
        String expiry = reservation.expiresAt().toString();
        file.append(
                RESERVATION_EVENT,
                new StoredReservation(reservation.id(), reservation.key(), items, expiry, reservation.state()));
        return reservation;
    }

    synchronized void restore(StoredQuantity stored) {
        onHand.put(stored.position(), stored.quantity());
    }

    synchronized void restore(StoredReservation stored) {
        Map<OmsStockPosition, Long> items = new LinkedHashMap<>();
        stored.items().forEach(item -> items.put(item.position(), item.quantity()));
        Instant expiry = Instant.parse(stored.expiresAt());
        index(new OmsReservation(stored.id(), stored.key(), items, expiry, stored.state()));
    }

    private void index(OmsReservation reservation) {
        boolean isNew = reservations.put(reservation.id(), reservation) == null;
        byKey.merge(
                reservation.key(),
                reservation,
                (latest, stored) -> isNew || latest.id().equals(stored.id()) ? stored : latest);
        for (OmsStockPosition position : reservation.items().keySet()) {
            Map<String, OmsReservation> ofPosition = holding.computeIfAbsent(position, _ -> new HashMap<>());
            if (reservation.state() == State.RELEASED || reservation.state() == State.USED) {
                ofPosition.remove(reservation.id());
            } else {
                ofPosition.put(reservation.id(), reservation);
            }
        }
    }

    /** A quantity of a position as it is stored. */
    record StoredQuantity(String sku, String channel, long quantity) {

        private OmsStockPosition position() {
            return new OmsStockPosition(sku, channel);
        }
    }

    /** A reservation as it is stored. */
    record StoredReservation(String id, String key, List<StoredQuantity> items, String expiresAt, State state) {}
}
