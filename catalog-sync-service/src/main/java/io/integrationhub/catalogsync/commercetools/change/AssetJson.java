package io.integrationhub.catalogsync.commercetools.change;

import io.integrationhub.catalogsync.catalog.Asset;
import io.integrationhub.catalogsync.catalog.AssetSource;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Assets of variants and categories. */
public final class AssetJson {

    private AssetJson() {}

    /** The drafts of assets. */
    public static List<Map<String, Object>> drafts(List<Asset> assets) {
        return assets.stream().map(AssetJson::draft).toList();
    }

    static Map<String, Object> draft(Asset asset) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("key", asset.key());
        draft.put("name", asset.name().byLanguage());
        JsonValues.optional(asset.description()).ifPresent(text -> draft.put("description", text));
        draft.put("sources", sources(asset));
        if (!asset.tags().isEmpty()) {
            draft.put("tags", asset.tags());
        }
        return draft;
    }

    static List<Map<String, Object>> sources(Asset asset) {
        return asset.sources().stream()
                .map(source -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("uri", source.uri().toString());
                    source.contentType().ifPresent(type -> json.put("contentType", type));
                    return json;
                })
                .toList();
    }

    /** The assets of a resource; one without a key or a source is not the hub's and is left alone. */
    public static List<Asset> read(JsonNode assets) {
        return assets.valueStream()
                .filter(asset -> asset.path("key").isString())
                .filter(asset -> !asset.path("sources").isEmpty())
                .map(asset -> new Asset(
                        asset.path("key").stringValue(),
                        JsonValues.text(asset.path("name")),
                        JsonValues.text(asset.path("description")),
                        asset.path("sources")
                                .valueStream()
                                .map(AssetJson::source)
                                .toList(),
                        asset.path("tags").valueStream().map(JsonNode::asString).toList()))
                .toList();
    }

    private static AssetSource source(JsonNode source) {
        return new AssetSource(URI.create(source.path("uri").asString()), JsonValues.string(source, "contentType"));
    }
}
