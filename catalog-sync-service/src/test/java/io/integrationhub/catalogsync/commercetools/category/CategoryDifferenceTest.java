package io.integrationhub.catalogsync.commercetools.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.core.fault.PermanentFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CategoryDifferenceTest {

    @Test
    void leavesAnEqualCategoryAlone() {
        assertThat(actions(category("drills", Optional.of("tools")), category("drills", Optional.of("tools"))))
                .isEmpty();
    }

    @Test
    void changesEverythingThatDiffers() {
        // Given
        Category desired = new Category(
                "drills",
                Optional.of("G-7"),
                LocalizedText.of("de", "Bohrer"),
                LocalizedText.of("de", "bohrer"),
                Optional.of("machines"),
                Optional.of("0.25"),
                LocalizedText.of("de", "Alle Bohrer"),
                List.of());

        // When, Then
        assertThat(actions(category("drills", Optional.of("tools")), desired).stream()
                        .map(UpdateAction::name))
                .containsExactly(
                        "changeName",
                        "changeSlug",
                        "setDescription",
                        "setExternalId",
                        "changeParent",
                        "changeOrderHint");
    }

    @Test
    void movesARootBelowAnother() {
        assertThat(actions(category("drills", Optional.empty()), category("drills", Optional.of("tools"))))
                .containsExactly(
                        UpdateAction.of("changeParent").with("parent", Map.of("typeId", "category", "key", "tools")));
    }

    @Test
    void rejectsThatASubcategoryBecomesARoot() {
        assertThatThrownBy(
                        () -> actions(category("drills", Optional.of("tools")), category("drills", Optional.empty())))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("cannot become a root");
    }

    @Test
    void removesADescriptionAndAnExternalIdThatTheSourceEmptied() {
        // Given
        Category known = new Category(
                "drills",
                Optional.of("G-7"),
                LocalizedText.of("de", "drills"),
                LocalizedText.of("de", "drills"),
                Optional.empty(),
                Optional.of("0.5"),
                LocalizedText.of("de", "alt"),
                List.of());

        // When, Then
        assertThat(actions(known, category("drills", Optional.empty())))
                .containsExactly(UpdateAction.of("setDescription"), UpdateAction.of("setExternalId"));
    }

    @Test
    void readsBackWhatItCreates() {
        // Given
        Category category = category("drills", Optional.empty());

        // When
        Category read = new CategoryJson((_, id) -> id)
                .read(JsonMapper.shared().valueToTree(CategoryJson.draft(category)))
                .body();

        // Then
        assertThat(read).isEqualTo(category);
    }

    private static List<UpdateAction> actions(Category known, Category desired) {
        return CategoryDifference.actions(known, desired);
    }

    private static Category category(String key, Optional<String> parent) {
        return new Category(
                key,
                Optional.empty(),
                LocalizedText.of("de", key),
                LocalizedText.of("de", key),
                parent,
                Optional.empty(),
                LocalizedText.empty(),
                List.of());
    }
}
