package io.integrationhub.sandbox.commercetools.resources;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The channels of a Store for prices or for stock.
 *
 * @param kind as actions and messages name it: {@code Distribution} or {@code Supply}
 * @param role that each channel must have
 */
record StoreChannels(String kind, String role) {

    private static final String TYPE = "store";
    private static final int MAX = 100;

    /** Both lists of channels that Stores have. */
    static final List<StoreChannels> ALL = List.of(
            new StoreChannels("Distribution", "ProductDistribution"), new StoreChannels("Supply", "InventorySupply"));

    void addTo(ResourceType type) {
        type.action("set" + kind + "Channels", Shape.of(list()), (store, action, change) -> {
                    ArrayNode before = copy(store);
                    set(store, action, change);
                    addMessage(store, before, change);
                })
                .action("add" + kind + "Channel", Shape.of(single() + "!"), (store, action, change) -> {
                    ArrayNode before = copy(store);
                    add(store, action, single(), change);
                    addMessage(store, before, change);
                })
                .action("remove" + kind + "Channel", Shape.of(single() + "!"), (store, action, change) -> {
                    ArrayNode before = copy(store);
                    JsonNode reference = change.reference("channel", action.path(single()));
                    ArrayNode channels = Json.list(store, list());
                    channels.valueStream()
                            .filter(reference::equals)
                            .toList()
                            .forEach(one -> Json.remove(channels, one));
                    addMessage(store, before, change);
                });
    }

    /** Sets the channels of a draft or update action. */
    void set(ObjectNode store, ObjectNode draft, Change change) {
        store.putArray(list());
        for (ObjectNode one : Json.objects(draft, list())) {
            ObjectNode holder = Json.object();
            holder.set(single(), one);
            add(store, holder, single(), change);
        }
    }

    private void add(ObjectNode store, ObjectNode holder, String field, Change change) {
        JsonNode reference = change.references().channel(holder, field, role);
        ArrayNode channels = Json.list(store, list());
        if (reference != null && channels.valueStream().noneMatch(reference::equals)) {
            channels.add(reference);
        }
        if (channels.size() > MAX) {
            throw ApiError.invalidOperation("A Store has at most " + MAX + " channels in a list.");
        }
    }

    private String single() {
        return kind.toLowerCase(Locale.ROOT) + "Channel";
    }

    private String list() {
        return single() + "s";
    }

    private ArrayNode copy(ObjectNode store) {
        return Json.list(store, list()).deepCopy();
    }

    private void addMessage(ObjectNode store, ArrayNode before, Change change) {
        ObjectNode message = change.addMessage(TYPE, store, "Store" + kind + "ChannelsChanged");
        List<JsonNode> old = before.valueStream().toList();
        List<JsonNode> now = store.path(list()).valueStream().toList();
        message.putArray("added" + kind + "Channels")
                .addAll(now.stream().filter(one -> !old.contains(one)).toList());
        message.putArray("removed" + kind + "Channels")
                .addAll(old.stream().filter(one -> !now.contains(one)).toList());
    }
}
