package io.integrationhub.sandbox.commercetools.media;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The assets of a category or variant, in order; each key occurs once. */
public final class Assets {

    private static final String ASSETS = "assets";
    private static final String WHICH = "assetId assetKey ";
    private static final String ASSET_KEY = "assetKey";

    private Assets() {}

    /** The actions that categories, products and Variants have in common. */
    public static List<MediaAction> actions() {
        return List.of(
                new MediaAction("addAsset", "asset! position", Assets::add),
                new MediaAction("removeAsset", WHICH, Assets::remove),
                new MediaAction("changeAssetName", WHICH + "name!", setter("name")),
                new MediaAction("setAssetDescription", WHICH + "description", setter("description")),
                new MediaAction("setAssetSources", WHICH + "sources!", Assets::setSources),
                new MediaAction("setAssetTags", WHICH + "tags", setter("tags")),
                new MediaAction("setAssetKey", "assetId! assetKey", Assets::setKey),
                new MediaAction("changeAssetOrder", "assetOrder!", Assets::changeOrder),
                new MediaAction(
                        "setAssetCustomType",
                        WHICH + "type fields",
                        (holder, action, change) ->
                                CustomFields.setType(asset(holder, action), action, "asset", change)),
                new MediaAction(
                        "setAssetCustomField",
                        WHICH + "name! value",
                        (holder, action, change) -> CustomFields.setField(asset(holder, action), action, change)));
    }

    /** The assets of a draft, with new ids. */
    public static ArrayNode read(JsonNode draft, Change change) {
        ArrayNode assets = Json.array();
        Json.objects(draft, ASSETS).forEach(given -> assets.add(read(given, change.newId(), change)));
        requireDistinct(assets);
        return assets;
    }

    private static ObjectNode read(ObjectNode draft, String id, Change change) {
        requireSources(draft);
        ObjectNode asset = draft.deepCopy().put("id", id);
        Json.set(asset, "custom", CustomFields.read(draft.get("custom"), "asset", change));
        return asset;
    }

    private static void requireSources(JsonNode asset) {
        if (asset.path("sources").isEmpty()) {
            throw ApiError.invalidField("sources", "[]", "one source at least");
        }
        Set<String> keys = new HashSet<>();
        Json.objects(asset, "sources")
                .forEach(source -> Json.text(source, "key")
                        .filter(key -> !keys.add(key))
                        .ifPresent(key -> {
                            throw ApiError.duplicateField("sources.key", key);
                        }));
    }

    private static void requireDistinct(ArrayNode assets) {
        Set<String> keys = new HashSet<>();
        assets.forEach(
                asset -> Json.text(asset, "key").filter(key -> !keys.add(key)).ifPresent(key -> {
                    throw ApiError.duplicateField("assets.key", key);
                }));
    }

    private static void add(ObjectNode holder, ObjectNode action, Change change) {
        // The action keeps the id, so that staged and current data get the same.
        String id = Json.text(action, "newId").orElseGet(change::newId);
        action.put("newId", id);
        ArrayNode assets = Json.list(holder, ASSETS);
        int position = action.path("position").asInt(assets.size());
        if (position < 0 || position > assets.size()) {
            throw ApiError.invalidField("position", String.valueOf(position), "0 to " + assets.size());
        }
        assets.insert(position, read((ObjectNode) action.path("asset"), id, change));
        requireDistinct(assets);
    }

    private static void remove(ObjectNode holder, ObjectNode action, Change change) {
        Json.remove(Json.list(holder, ASSETS), asset(holder, action));
    }

    private static UpdateAction setter(String field) {
        return (holder, action, change) -> Json.set(asset(holder, action), field, action.get(field));
    }

    private static void setSources(ObjectNode holder, ObjectNode action, Change change) {
        requireSources(action);
        asset(holder, action).set("sources", action.path("sources").deepCopy());
    }

    private static void setKey(ObjectNode holder, ObjectNode action, Change change) {
        ObjectNode which = Json.object().put("assetId", action.path("assetId").asString());
        Json.set(asset(holder, which), "key", action.get(ASSET_KEY));
        requireDistinct(Json.list(holder, ASSETS));
    }

    private static void changeOrder(ObjectNode holder, ObjectNode action, Change change) {
        List<ObjectNode> present = Json.objects(holder, ASSETS);
        List<ObjectNode> ordered = new ArrayList<>();
        action.path("assetOrder")
                .forEach(id -> present.stream()
                        .filter(asset -> asset.path("id").equals(id))
                        .findFirst()
                        .ifPresent(ordered::add));
        boolean all = new HashSet<>(ordered).size() == present.size()
                && action.path("assetOrder").size() == present.size();
        if (!all) {
            throw ApiError.invalidOperation("'assetOrder' must contain the ids of all assets once.");
        }
        holder.putArray(ASSETS).addAll(ordered);
    }

    private static ObjectNode asset(ObjectNode holder, JsonNode action) {
        Optional<String> id = Json.text(action, "assetId");
        Optional<String> key = Json.text(action, ASSET_KEY);
        if (id.isPresent() == key.isPresent()) {
            throw ApiError.invalidInput("Either 'assetId' or 'assetKey' is expected.");
        }
        return Json.objects(holder, ASSETS).stream()
                .filter(asset -> id.isPresent()
                        ? Json.text(asset, "id").equals(id)
                        : Json.text(asset, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation(
                        "There is no asset '" + id.or(() -> key).orElse("") + "'."));
    }
}
