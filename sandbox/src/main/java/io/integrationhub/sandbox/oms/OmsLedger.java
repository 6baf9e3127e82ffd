package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.oms.OmsEffect.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the OMS has, and everything it ever did: the oracle that tests ask. */
public final class OmsLedger {

    private static final int FIRST_ID = 1000;

    private final InstantSource clock;
    private final OmsFile file;
    private final OmsStock stock;
    private final Map<String, OmsOrder> ordersById = new LinkedHashMap<>();
    private final Map<String, String> idByKey = new HashMap<>();
    private final List<OmsEffect> effects = new ArrayList<>();

    OmsLedger(InstantSource clock, OmsFile file, OmsStock stock) {
        this.clock = clock;
        this.file = file;
        this.stock = stock;
    }

    /** Every order, in the order of their arrival. */
    public synchronized List<OmsOrder> orders() {
        return List.copyOf(ordersById.values());
    }

    /** The orders placed under that number: more than one means that something was done twice. */
    public synchronized List<OmsOrder> ordersWithNumber(String number) {
        return ordersById.values().stream()
                .filter(order -> order.number().equals(number))
                .toList();
    }

    /** Everything that was done. */
    public synchronized List<OmsEffect> effects() {
        return List.copyOf(effects);
    }

    /** What was done to one order number. */
    public synchronized List<OmsEffect> effectsOn(String number) {
        return effects.stream().filter(effect -> effect.number().equals(number)).toList();
    }

    /** The order numbers that were placed more than once, with how often. */
    public synchronized Map<String, Long> duplicates() {
        return ordersById.values().stream()
                .collect(Collectors.groupingBy(OmsOrder::number, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    synchronized Optional<OmsOrder> orderOfKey(String key) {
        return Optional.ofNullable(idByKey.get(key)).map(ordersById::get);
    }

    synchronized OmsOrder require(String id) {
        OmsOrder order = ordersById.get(id);
        if (order == null) {
            throw new OmsRefusal(404, "NOT_FOUND", "there is no order " + id);
        }
        return order;
    }

    synchronized OmsOrder place(String key, JsonNode content) {
        String id = "OMS-" + (FIRST_ID + ordersById.size());
        OmsOrder order = new OmsOrder(id, content.path("number").asString(), "received", 1, content);
        note(Kind.PLACED, key, order);
        stock.ordered(content);
        return order;
    }

    synchronized OmsOrder replace(String id, JsonNode content) {
        OmsOrder before = require(id);
        OmsOrder order = before.replacedBy(content);
        note(Kind.REPLACED, "", order);
        stock.cancelled(before.content());
        stock.ordered(content);
        return order;
    }

    /** Cancelling again changes nothing. */
    synchronized OmsOrder cancel(String id) {
        OmsOrder order = require(id);
        if (order.status().equals("cancelled")) {
            return order;
        }
        OmsOrder cancelled = order.cancelled();
        note(Kind.CANCELLED, "", cancelled);
        stock.cancelled(order.content());
        return cancelled;
    }

    /** Progress is the OMS's own doing and no effect of a request. */
    synchronized void status(String id, String status) {
        ordersById.put(id, require(id).withStatus(status));
    }

    private void note(Kind kind, String key, OmsOrder order) {
        OmsEffect effect = new OmsEffect(kind, order.id(), order.number(), key, order.version(), clock.instant());
        file.append("effect", new OmsFile.KeptEffect(effect, order.content()));
        restore(effect, order);
    }

    synchronized void restore(OmsFile.KeptEffect kept) {
        OmsEffect effect = kept.effect();
        OmsOrder before = ordersById.get(effect.orderId());
        String reached = before == null ? "received" : before.status();
        String status = effect.kind() == Kind.CANCELLED ? "cancelled" : reached;
        restore(effect, new OmsOrder(effect.orderId(), effect.number(), status, effect.version(), kept.content()));
    }

    private void restore(OmsEffect effect, OmsOrder order) {
        effects.add(effect);
        ordersById.put(order.id(), order);
        if (!effect.key().isEmpty()) {
            idByKey.putIfAbsent(effect.key(), order.id());
        }
    }
}
