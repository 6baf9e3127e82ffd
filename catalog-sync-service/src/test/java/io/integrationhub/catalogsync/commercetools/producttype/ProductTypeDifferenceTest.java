package io.integrationhub.catalogsync.commercetools.producttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.NestedType;
import io.integrationhub.catalogsync.catalog.AttributeType.ReferenceType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.core.fault.PermanentFault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ProductTypeDifferenceTest {

    private static final AttributeDefinition WIDTH = attribute("width", SimpleType.NUMBER);
    private static final AttributeDefinition COLOR = attribute("color", localized("red", "blue"));

    private final ProductTypeJson json = new ProductTypeJson((_, key) -> "id-of-" + key, (_, id) -> id.substring(6));
    private final ProductTypeDifference difference = new ProductTypeDifference(json);

    @Test
    void leavesAnEqualTypeAlone() {
        assertThat(names(type(WIDTH, COLOR), type(WIDTH, COLOR))).isEmpty();
    }

    @Test
    void addsAnAttribute() {
        // When
        List<UpdateAction> actions = difference.actions(type(WIDTH), type(WIDTH, COLOR));

        // Then
        assertThat(actions)
                .containsExactly(UpdateAction.of("addAttributeDefinition").with("attribute", json.attribute(COLOR)));
    }

    @Test
    void putsAnAddedAttributeInItsPlace() {
        // When
        List<UpdateAction> actions = difference.actions(type(WIDTH), type(COLOR, WIDTH));

        // Then
        assertThat(actions)
                .last()
                .isEqualTo(UpdateAction.of("changeAttributeOrderByName")
                        .with("attributeNames", List.of("color", "width")));
    }

    @Test
    void keepsAnAttributeThatTheSourceHasNoMoreAfterTheOthers() {
        // When
        List<UpdateAction> actions = difference.actions(type(WIDTH, COLOR), type(COLOR));

        // Then
        assertThat(actions)
                .containsExactly(UpdateAction.of("changeAttributeOrderByName")
                        .with("attributeNames", List.of("color", "width")));
    }

    @Test
    void changesNameDescriptionLabelHintAndSearchability() {
        // Given
        AttributeDefinition changed = new AttributeDefinition(
                "width",
                LocalizedText.of("de", "Breite"),
                SimpleType.NUMBER,
                Level.VARIANT,
                true,
                false,
                Optional.of(LocalizedText.of("de", "mm")));
        ProductType desired = new ProductType("tools", "Tools 2", "new", List.of(changed));

        // When, Then
        assertThat(names(type(WIDTH), desired))
                .containsExactly("changeName", "changeDescription", "changeLabel", "setInputTip", "changeIsSearchable");
    }

    @Test
    void addsAndRelabelsValuesOfAnEnumAndKeepsThoseThatTheSourceHasNoMore() {
        // Given
        EnumType values = new EnumType(
                List.of(
                        new EnumValue("green", LocalizedText.of("de", "green")),
                        new EnumValue("red", LocalizedText.of("de", "Rot"))),
                true);

        // When
        List<UpdateAction> actions = difference.actions(type(COLOR), type(attribute("color", values)));

        // Then
        assertThat(actions.stream().map(UpdateAction::name))
                .containsExactly(
                        "addLocalizedEnumValue", "changeLocalizedEnumValueLabel", "changeLocalizedEnumValueOrder");
        assertThat(actions.getLast().fields().get("values")).asString().containsSubsequence("green", "red", "blue");
    }

    @Test
    void changesTheValuesOfASetOfAPlainEnum() {
        // Given
        AttributeDefinition before = attribute("sizes", new SetType(plain("s", "m")));
        AttributeDefinition after = attribute("sizes", new SetType(plain("s", "m", "l")));

        // When, Then
        assertThat(names(type(before), type(after))).containsExactly("addPlainEnumValue");
    }

    @ParameterizedTest
    @EnumSource(
            value = SimpleType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NUMBER"})
    void rejectsAnotherType(SimpleType other) {
        // When, Then
        assertThatThrownBy(() -> difference.actions(type(WIDTH), type(attribute("width", other))))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("width is number")
                .hasMessageContaining("give them other names");
    }

    @Test
    void rejectsAnotherLevelKindOfEnumReferenceOrNestedType() {
        assertIncompatible(
                WIDTH,
                new AttributeDefinition(
                        "width", WIDTH.label(), SimpleType.NUMBER, Level.PRODUCT, false, true, Optional.empty()));
        assertIncompatible(COLOR, attribute("color", plain("red", "blue")));
        assertIncompatible(COLOR, attribute("color", new SetType(localized("red"))));
        assertIncompatible(
                attribute("part", new ReferenceType("product")), attribute("part", new ReferenceType("category")));
        assertIncompatible(attribute("size", new NestedType("a1")), attribute("size", new NestedType("b1")));
    }

    @Test
    void readsBackWhatItCreates() {
        // Given
        ProductType all = type(
                WIDTH,
                COLOR,
                attribute("parts", new SetType(new ReferenceType("product"))),
                attribute("size", new NestedType("dimensions")));

        // When
        ProductType read =
                json.read(JsonMapper.shared().valueToTree(json.draft(all))).body();

        // Then
        assertThat(read).isEqualTo(all);
    }

    private void assertIncompatible(AttributeDefinition known, AttributeDefinition desired) {
        assertThatThrownBy(() -> difference.actions(type(known), type(desired))).isInstanceOf(PermanentFault.class);
    }

    private List<String> names(ProductType known, ProductType desired) {
        return difference.actions(known, desired).stream()
                .map(UpdateAction::name)
                .toList();
    }

    private static ProductType type(AttributeDefinition... attributes) {
        return new ProductType("tools", "Tools", "All tools", List.of(attributes));
    }

    private static AttributeDefinition attribute(String name, AttributeType type) {
        return new AttributeDefinition(
                name, LocalizedText.of("de", name), type, Level.VARIANT, false, true, Optional.empty());
    }

    private static EnumType localized(String... keys) {
        return new EnumType(values("de", keys), true);
    }

    private static EnumType plain(String... keys) {
        return new EnumType(values("und", keys), false);
    }

    private static List<EnumValue> values(String language, String... keys) {
        return Arrays.stream(keys)
                .map(key -> new EnumValue(key, LocalizedText.of(language, key)))
                .toList();
    }
}
