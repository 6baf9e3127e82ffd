package io.integrationhub.catalogsync.commercetools.change;

import io.integrationhub.catalogsync.catalog.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What turns the assets of a variant or a category into the desired ones, in the source's order.
 *
 * <p>Assets are known by their keys. {@code changeAssetOrder} needs the ids of all assets, therefore an asset that
 * moves is removed and added at its position.
 */
public final class AssetDifference {

    private static final String KEY = "assetKey";

    private AssetDifference() {}

    /** @param owner adds what names the owner, for example the SKU of the variant */
    public static List<UpdateAction> of(List<Asset> known, List<Asset> desired, UnaryOperator<UpdateAction> owner) {
        Map<String, Asset> before = byKey(known);
        Map<String, Asset> after = byKey(desired);
        List<UpdateAction> actions = new ArrayList<>();
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(key -> actions.add(removal(key)));
        List<String> kept =
                known.stream().map(Asset::key).filter(after::containsKey).toList();
        List<String> keptAsOrdered =
                desired.stream().map(Asset::key).filter(before::containsKey).toList();
        List<String> moved = ListOrder.moves(kept, keptAsOrdered).stream()
                .map(ListOrder.Move::element)
                .toList();
        moved.forEach(key -> actions.add(removal(key)));
        for (int position = 0; position < desired.size(); position++) {
            Asset asset = desired.get(position);
            Asset old = before.get(asset.key());
            if (old == null || moved.contains(asset.key())) {
                actions.add(UpdateAction.of("addAsset")
                        .with("asset", AssetJson.draft(asset))
                        .with("position", position));
            } else {
                actions.addAll(changes(old, asset));
            }
        }
        return actions.stream().map(owner).toList();
    }

    private static List<UpdateAction> changes(Asset known, Asset desired) {
        List<UpdateAction> actions = new ArrayList<>();
        if (!known.name().equals(desired.name())) {
            actions.add(action("changeAssetName", desired)
                    .with("name", desired.name().byLanguage()));
        }
        if (!known.description().equals(desired.description())) {
            actions.add(action("setAssetDescription", desired)
                    .withOptional("description", JsonValues.optional(desired.description())));
        }
        if (!known.sources().equals(desired.sources())) {
            actions.add(action("setAssetSources", desired).with("sources", AssetJson.sources(desired)));
        }
        if (!Objects.equals(known.tags(), desired.tags())) {
            actions.add(action("setAssetTags", desired).with("tags", desired.tags()));
        }
        return actions;
    }

    private static UpdateAction action(String name, Asset asset) {
        return UpdateAction.of(name).with(KEY, asset.key());
    }

    private static UpdateAction removal(String key) {
        return UpdateAction.of("removeAsset").with(KEY, key);
    }

    private static Map<String, Asset> byKey(List<Asset> assets) {
        return assets.stream().collect(Collectors.toMap(Asset::key, Function.identity(), (first, _) -> first));
    }
}
