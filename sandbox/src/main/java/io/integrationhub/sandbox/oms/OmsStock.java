package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.oms.OmsReservation.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the OMS has in stock, and for whom it keeps some of it: the oracle that tests ask. */
public final class OmsStock {

    private final InstantSource clock;
    private final OmsStockNews news;
    private final OmsFile file;
    private final Map<OmsPlace, Long> onHand =
            new TreeMap<>(Comparator.comparing(OmsPlace::sku).thenComparing(OmsPlace::channel));
    private final Map<String, OmsReservation> reservations = new LinkedHashMap<>();
    private final List<List<OmsPlace>> questions = new ArrayList<>();

    OmsStock(InstantSource clock, OmsStockNews news, OmsFile file) {
        this.clock = clock;
        this.news = news;
        this.file = file;
    }

    /** Somebody counted: that many are there, and whoever listens is told. */
    public synchronized void count(OmsPlace place, long quantity) {
        put(place, quantity);
        news.tell(place, available(place));
    }

    /** Sold in another way than through commercetools; negative for goods that came in. */
    public synchronized void sell(OmsPlace place, long quantity) {
        count(place, onHand(place) - quantity);
    }

    /** What is there, reserved or not. */
    public synchronized long onHand(OmsPlace place) {
        return onHand.getOrDefault(place, 0L);
    }

    /** What can be promised to somebody new. */
    public synchronized long available(OmsPlace place) {
        Instant now = clock.instant();
        long reserved = reservations.values().stream()
                .filter(reservation -> reservation.holds(now))
                .mapToLong(reservation -> reservation.items().getOrDefault(place, 0L))
                .sum();
        return onHand(place) - reserved;
    }

    /** Every place that stock was ever counted at. */
    public synchronized List<OmsPlace> places() {
        return List.copyOf(onHand.keySet());
    }

    /** What was asked about since the start, question by question. */
    public synchronized List<List<OmsPlace>> questions() {
        return List.copyOf(questions);
    }

    synchronized void asked(List<OmsPlace> about) {
        questions.add(List.copyOf(about));
    }

    /** Every reservation, in the order of their making. */
    public synchronized List<OmsReservation> reservations() {
        return List.copyOf(reservations.values());
    }

    /** Keeps all of it, or nothing; asked again for one key, the first reservation is given. */
    synchronized Optional<OmsReservation> reserve(String key, Map<OmsPlace, Long> items, Duration time) {
        Optional<OmsReservation> known = activeWithKey(key);
        if (known.isPresent()) {
            return known;
        }
        boolean enough = items.entrySet().stream().allMatch(one -> available(one.getKey()) >= one.getValue());
        if (!enough) {
            return Optional.empty();
        }
        OmsReservation made = new OmsReservation(
                "RES-" + (reservations.size() + 1), key, items, clock.instant().plus(time), State.ACTIVE);
        keep(made);
        return Optional.of(made);
    }

    synchronized OmsReservation confirm(String id) {
        OmsReservation reservation = require(id);
        if (!reservation.holds(clock.instant()) && reservation.state() != State.USED) {
            throw new OmsRefusal(410, "OVER", "the reservation " + id + " is over");
        }
        return reservation.state() == State.ACTIVE ? keep(reservation.withState(State.CONFIRMED)) : reservation;
    }

    /** Releasing again changes nothing. */
    synchronized OmsReservation release(String id) {
        OmsReservation reservation = require(id);
        return reservation.state() == State.USED ? reservation : keep(reservation.withState(State.RELEASED));
    }

    /** An order came: its stock is gone, and what was reserved for it is reserved no longer. */
    synchronized void ordered(JsonNode order) {
        Optional<OmsReservation> reserved =
                activeWithKey(order.path("commercetoolsId").asString());
        reserved.ifPresent(reservation -> keep(reservation.withState(State.USED)));
        Map<OmsPlace, Long> taken = reserved.map(OmsReservation::items).orElseGet(() -> wanted(order));
        move(taken, -1);
    }

    /** An order is called off: its stock is there again. */
    synchronized void cancelled(JsonNode order) {
        move(wanted(order), 1);
    }

    private void move(Map<OmsPlace, Long> items, int sign) {
        items.forEach((place, quantity) -> count(place, onHand(place) + sign * quantity));
    }

    /** Orders name no place: their stock is where it is nowhere in particular, or the most is. */
    private Map<OmsPlace, Long> wanted(JsonNode order) {
        Map<OmsPlace, Long> wanted = new LinkedHashMap<>();
        for (JsonNode line : order.path("lines")) {
            placeOf(line.path("sku").asString())
                    .ifPresent(
                            place -> wanted.merge(place, line.path("quantity").asLong(), Long::sum));
        }
        return wanted;
    }

    private Optional<OmsPlace> placeOf(String sku) {
        List<OmsPlace> places = onHand.keySet().stream()
                .filter(place -> place.sku().equals(sku))
                .toList();
        return places.stream()
                .filter(place -> place.channel().isEmpty())
                .findFirst()
                .or(() -> places.stream().max(Comparator.comparing(this::onHand)));
    }

    private Optional<OmsReservation> activeWithKey(String key) {
        return reservations.values().stream()
                .filter(reservation -> reservation.key().equals(key))
                .filter(reservation -> reservation.holds(clock.instant()))
                .findFirst();
    }

    /** By its id or by its key, the latest of that key. */
    private OmsReservation require(String id) {
        return Optional.ofNullable(reservations.get(id))
                .or(() -> reservations.values().stream()
                        .filter(reservation -> reservation.key().equals(id))
                        .reduce((_, later) -> later))
                .orElseThrow(() -> new OmsRefusal(404, "NOT_FOUND", "there is no reservation " + id));
    }

    private void put(OmsPlace place, long quantity) {
        onHand.put(place, quantity);
        file.append("stock", new KeptStock(place.sku(), place.channel(), quantity));
    }

    private OmsReservation keep(OmsReservation reservation) {
        reservations.put(reservation.id(), reservation);
        List<KeptItem> items = new ArrayList<>();
        reservation
                .items()
                .forEach((place, quantity) -> items.add(new KeptItem(place.sku(), place.channel(), quantity)));
        file.append(
                "reservation",
                new KeptReservation(
                        reservation.id(),
                        reservation.key(),
                        items,
                        reservation.expiresAt().toString(),
                        reservation.state()));
        return reservation;
    }

    synchronized void restore(KeptStock kept) {
        onHand.put(new OmsPlace(kept.sku(), kept.channel()), kept.onHand());
    }

    synchronized void restore(KeptReservation kept) {
        Map<OmsPlace, Long> items = new LinkedHashMap<>();
        kept.items().forEach(item -> items.put(new OmsPlace(item.sku(), item.channel()), item.quantity()));
        reservations.put(
                kept.id(),
                new OmsReservation(kept.id(), kept.key(), items, Instant.parse(kept.expiresAt()), kept.state()));
    }

    /** A quantity as it is kept in the file. */
    record KeptStock(String sku, String channel, long onHand) {}

    /** An item of a reservation as it is kept in the file. */
    record KeptItem(String sku, String channel, long quantity) {}

    /** A reservation as it is kept in the file. */
    record KeptReservation(String id, String key, List<KeptItem> items, String expiresAt, State state) {}
}
