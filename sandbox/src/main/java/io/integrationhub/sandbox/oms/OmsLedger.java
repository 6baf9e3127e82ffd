package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.oms.OmsEffect.Kind;
import io.integrationhub.sandbox.oms.protocol.OmsEventFile;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The orders of the OMS and everything it ever did to them, which tests verify. */
public final class OmsLedger {

    /** The type of its events in the file. */
    static final String EVENT = "effect";

    /** The type of the event of a return. */
    static final String RETURN_EVENT = "return";

    private static final int FIRST_ID = 1000;

    /**
     * An effect as it is stored.
     *
     * @param content the order's content after the effect
     */
    record StoredEffect(OmsEffect effect, JsonNode content) {}

    /** A return as it is stored. */
    record StoredReturn(String order, JsonNode sent) {}

    private final InstantSource clock;
    private final OmsEventFile file;
    private final OmsStock stock;
    private final Map<String, OmsOrder> ordersById = new LinkedHashMap<>();
    private final Map<String, String> idByKey = new HashMap<>();
    private final List<OmsEffect> effects = new ArrayList<>();
    private final Map<String, Map<String, JsonNode>> returnsByOrder = new HashMap<>();

    OmsLedger(InstantSource clock, OmsEventFile file, OmsStock stock) {
        this.clock = clock;
        this.file = file;
        this.stock = stock;
    }

    /** All orders, oldest first. */
    public synchronized List<OmsOrder> orders() {
        return List.copyOf(ordersById.values());
    }

    /** The orders with this number; more than one means that an order was placed twice. */
    public synchronized List<OmsOrder> ordersWithNumber(String number) {
        return ordersById.values().stream()
                .filter(order -> order.number().equals(number))
                .toList();
    }

    /** All effects, oldest first. */
    public synchronized List<OmsEffect> effects() {
        return List.copyOf(effects);
    }

    /** The effects on the orders with this number, oldest first. */
    public synchronized List<OmsEffect> effectsOn(String number) {
        return effects.stream().filter(effect -> effect.number().equals(number)).toList();
    }

    /** The order numbers that were placed more than once, with the number of orders. */
    public synchronized Map<String, Long> duplicates() {
        return ordersById.values().stream()
                .collect(Collectors.groupingBy(OmsOrder::number, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    synchronized Optional<OmsOrder> orderWithKey(String key) {
        return Optional.ofNullable(idByKey.get(key)).map(ordersById::get);
    }

    synchronized OmsOrder require(String id) {
        OmsOrder order = ordersById.get(id);
        if (order == null) {
            throw new OmsRejection(404, "NOT_FOUND", "no order with id " + id);
        }
        return order;
    }

    synchronized OmsOrder place(String key, JsonNode content) {
        String id = "OMS-" + (FIRST_ID + ordersById.size());
        OmsOrder order = new OmsOrder(id, content.path("number").asString(), "received", 1, content);
        record(Kind.PLACED, key, order);
        stock.take(content);
        return order;
    }

    synchronized OmsOrder replace(String id, JsonNode content) {
        OmsOrder before = require(id);
        OmsOrder order = before.replacedBy(content);
        record(Kind.REPLACED, "", order);
        stock.putBack(before.content());
        stock.take(content);
        return order;
    }

    /** Cancels an order; canceling it again has no effect. */
    synchronized OmsOrder cancel(String id) {
        OmsOrder order = require(id);
        if (order.status().equals("cancelled")) {
            return order;
        }
        OmsOrder cancelled = order.cancelled();
        record(Kind.CANCELLED, "", cancelled);
        stock.putBack(order.content());
        return cancelled;
    }

    /** Whether the return is new. */
    synchronized boolean sendReturn(String order, JsonNode sent) {
        boolean isNew = add(order, sent);
        if (isNew) {
            file.append(RETURN_EVENT, new StoredReturn(order, sent));
        }
        return isNew;
    }

    synchronized void restore(StoredReturn stored) {
        add(stored.order(), stored.sent());
    }

    private boolean add(String order, JsonNode sent) {
        String id = sent.path("id").asString();
        return returnsByOrder.computeIfAbsent(order, _ -> new LinkedHashMap<>()).putIfAbsent(id, sent) == null;
    }

    /** The returns that were sent for the order with this number, oldest first. */
    public synchronized List<JsonNode> returnsOf(String number) {
        return ordersWithNumber(number).stream()
                .flatMap(order -> returnsByOrder.getOrDefault(order.id(), Map.of()).values().stream())
                .toList();
    }

    /** Changes the status without an effect, because progress is not caused by a request. */
    synchronized void status(String id, String status) {
        ordersById.put(id, require(id).withStatus(status));
    }

    private void record(Kind kind, String key, OmsOrder order) {
        OmsEffect effect = new OmsEffect(kind, order.id(), order.number(), key, order.version(), clock.instant());
        file.append(EVENT, new StoredEffect(effect, order.content()));
        add(effect, order);
    }

    synchronized void restore(StoredEffect stored) {
        OmsEffect effect = stored.effect();
        OmsOrder before = ordersById.get(effect.orderId());
        String reached = before == null ? "received" : before.status();
        String status = effect.kind() == Kind.CANCELLED ? "cancelled" : reached;
        add(effect, new OmsOrder(effect.orderId(), effect.number(), status, effect.version(), stored.content()));
    }

    private void add(OmsEffect effect, OmsOrder order) {
        effects.add(effect);
        ordersById.put(order.id(), order);
        if (!effect.key().isEmpty()) {
            idByKey.putIfAbsent(effect.key(), order.id());
        }
    }
}
