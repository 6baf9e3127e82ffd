package io.integrationhub.catalogsync.commercetools.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Asset;
import io.integrationhub.catalogsync.catalog.AssetSource;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssetDifferenceTest {

    private static final Asset MANUAL = asset("manual");
    private static final Asset SHEET = asset("sheet");

    @Test
    void leavesEqualAssetsAlone() {
        assertThat(names(List.of(MANUAL, SHEET), List.of(MANUAL, SHEET))).isEmpty();
    }

    @Test
    void addsAnAssetAtItsPosition() {
        // When
        List<UpdateAction> actions = actions(List.of(SHEET), List.of(MANUAL, SHEET));

        // Then
        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.name()).isEqualTo("addAsset");
            assertThat(action.fields()).containsEntry("position", 0);
        });
    }

    @Test
    void removesAnAssetThatTheSourceHasNoMore() {
        assertThat(actions(List.of(MANUAL, SHEET), List.of(SHEET)))
                .containsExactly(UpdateAction.of("removeAsset").with("assetKey", "manual"));
    }

    @Test
    void movesAnAssetByAddingItAgain() {
        assertThat(names(List.of(MANUAL, SHEET), List.of(SHEET, MANUAL))).containsExactly("removeAsset", "addAsset");
    }

    @Test
    void changesOnlyWhatDiffersOfAnAsset() {
        // Given
        Asset changed = new Asset(
                "manual",
                LocalizedText.of("de", "Anleitung"),
                LocalizedText.of("de", "neu"),
                List.of(new AssetSource(URI.create("https://cdn.example/new.pdf"), Optional.empty())),
                List.of("operating"));

        // When, Then
        assertThat(names(List.of(MANUAL), List.of(changed)))
                .containsExactly("changeAssetName", "setAssetDescription", "setAssetSources", "setAssetTags");
    }

    @Test
    void removesADescriptionThatTheSourceEmptied() {
        // Given
        Asset described =
                new Asset("manual", MANUAL.name(), LocalizedText.of("de", "alt"), MANUAL.sources(), MANUAL.tags());

        // When, Then
        assertThat(actions(List.of(described), List.of(MANUAL)))
                .containsExactly(UpdateAction.of("setAssetDescription").with("assetKey", "manual"));
    }

    private static List<UpdateAction> actions(List<Asset> known, List<Asset> desired) {
        return AssetDifference.of(known, desired, action -> action);
    }

    private static List<String> names(List<Asset> known, List<Asset> desired) {
        return actions(known, desired).stream().map(UpdateAction::name).toList();
    }

    private static Asset asset(String key) {
        return new Asset(
                key,
                LocalizedText.of("de", key),
                LocalizedText.empty(),
                List.of(new AssetSource(URI.create("https://cdn.example/" + key), Optional.of("application/pdf"))),
                List.of());
    }
}
