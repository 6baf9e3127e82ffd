package io.integrationhub.catalogsync.source.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.BooleanValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.run.Place;
import io.integrationhub.test.fakes.BoundSections;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TypeSurveyTest {

    private static final ClassRef CLASS = new ClassRef("udf_Own-1.0", "7");

    private final CollectedItems collected = new CollectedItems();
    private final ItemReport report = new ItemReport(collected, new Place("feed", 1, ""));

    @Test
    void infersNumbersBooleansAndTexts() {
        ProductTypes types = survey(
                Map.of(),
                List.of(feature("width", "MMT", "5"), feature("waterproof", "", "yes"), feature("note", "", "5")),
                List.of(feature("width", "MMT", "5,5"), feature("waterproof", "", "nein"), feature("note", "", "x")));

        assertThat(type(types, "width")).isEqualTo(SimpleType.NUMBER);
        assertThat(type(types, "waterproof")).isEqualTo(SimpleType.BOOLEAN);
        assertThat(type(types, "note")).isEqualTo(SimpleType.TEXT);
        assertThat(value(types, feature("width", "MMT", "5,5"))).isEqualTo(new NumberValue(new BigDecimal("5.5")));
        assertThat(value(types, feature("waterproof", "", "nein"))).isEqualTo(new BooleanValue(false));
        assertThat(definition(types, "width").hint())
                .hasValueSatisfying(it -> assertThat(it.any()).contains("mm"));
    }

    @Test
    void keepsCodesOfDigitsAsTexts() {
        ProductTypes types = survey(Map.of(), List.of(feature("code", "", "007")), List.of(feature("code", "", "12")));

        assertThat(type(types, "code")).isEqualTo(SimpleType.TEXT);
    }

    @Test
    void writesValuesWithTheirUnitWhereUnitsDiffer() {
        ProductTypes types =
                survey(Map.of(), List.of(feature("width", "MMT", "5")), List.of(feature("width", "CMT", "5")));

        assertThat(type(types, "width")).isEqualTo(SimpleType.TEXT);
        assertThat(value(types, feature("width", "CMT", "5"))).isEqualTo(new TextValue("5 cm"));
    }

    @Test
    void makesSetsOfFeaturesThatAnyProductStatesSeveralValuesOf() {
        ProductTypes types =
                survey(Map.of(), List.of(feature("color", "", "red", "blue")), List.of(feature("color", "", "red")));

        assertThat(type(types, "color")).isEqualTo(new SetType(SimpleType.TEXT));
        assertThat(value(types, feature("color", "", "red"))).isEqualTo(new SetValue(List.of(new TextValue("red"))));
    }

    @Test
    void mergesValuesThatAreStatedOneByOne() {
        List<StatedFeature> stated = List.of(feature("color", "", "red"), feature("color", "", "blue"));
        ProductTypes types = survey(Map.of(), stated);

        assertThat(types.attributes(CLASS, stated, report))
                .containsExactly(
                        new Attribute("color", new SetValue(List.of(new TextValue("red"), new TextValue("blue")))));
    }

    @Test
    void infersRangesAndListsOfCodesInEtimWithoutItsFile() {
        ProductTypes types = survey(
                Map.of(),
                List.of(feature("EF000001", "", "5", "2"), feature("EF000002", "", "EV000002")),
                List.of(feature("EF000001", "", "7"), feature("EF000002", "", "EV000001")));

        assertThat(types.all().getFirst().attributes())
                .extracting(AttributeDefinition::name)
                .startsWith("EF000001_min", "EF000001_max", "EF000002");
        assertThat(type(types, "EF000002"))
                .isInstanceOfSatisfying(
                        EnumType.class,
                        it -> assertThat(it.values())
                                .extracting(value -> value.key())
                                .containsExactly("EV000001", "EV000002"));
        assertThat(types.attributes(CLASS, List.of(feature("EF000001", "", "5", "2")), report))
                .extracting(Attribute::value)
                .containsExactly(new NumberValue(new BigDecimal(2)), new NumberValue(new BigDecimal(5)));
    }

    @Test
    void usesOnlyTextsWhereTheTenantWantsThem() {
        ProductTypes types = survey(Map.of("inferred-types", "text"), List.of(feature("width", "", "5", "6")));

        assertThat(type(types, "width")).isEqualTo(SimpleType.TEXT);
        assertThat(value(types, feature("width", "", "5", "6"))).isEqualTo(new TextValue("5; 6"));
    }

    @Test
    void usesConfiguredTypesAndReportsValuesThatDoNotFit() {
        ProductTypes types = survey(Map.of("attribute-types.width", "number"), List.of(feature("width", "", "wide")));

        assertThat(type(types, "width")).isEqualTo(SimpleType.NUMBER);
        assertThat(types.attributes(CLASS, List.of(feature("width", "", "wide")), report))
                .isEmpty();
        assertThat(collected.findingsByPlace()).containsExactly("feed, line 1: CATALOG_VALUE_INVALID");
    }

    @Test
    void keepsLanguages() {
        LocalizedText red = new LocalizedText(new TreeMap<>(Map.of("de", "rot", "en", "red")));
        StatedFeature color =
                new StatedFeature("color", LocalizedText.of("en", "Color"), List.of(red), true, Optional.empty());
        ProductTypes types = survey(Map.of(), List.of(color));

        assertThat(type(types, "color")).isEqualTo(SimpleType.LOCALIZED_TEXT);
        assertThat(value(types, color)).isEqualTo(new LocalizedTextValue(red));
    }

    @Test
    void givesAnAttributeOneTypeInAllProductTypes() {
        TypeSurvey survey = new TypeSurvey(Classification.NONE, settings(Map.of()), List.of());
        survey.record(CLASS, LocalizedText.empty(), List.of(feature("width", "", "5")));
        survey.record(
                new ClassRef("other", "8"), LocalizedText.of("de", "Acht"), List.of(feature("width", "", "wide")));

        ProductTypes types = survey.finish();

        assertThat(types.all()).extracting(it -> it.key()).containsExactly("udf_own-7", "other-8");
        assertThat(types.all()).extracting(it -> it.name()).containsExactly("udf_Own-1.0 7", "Acht");
        assertThat(types.all())
                .extracting(it -> it.attributes().getFirst().type())
                .containsExactly(SimpleType.TEXT, SimpleType.TEXT);
    }

    @Test
    void keepsTheTypesOfAttributesThatExist() {
        List<ProductType> known = survey(
                        Map.of(),
                        List.of(
                                feature("width", "", "wide", "narrow"),
                                feature("EF000001", "", "1", "2"),
                                feature("EF000002", "", "EV000001")))
                .all();
        TypeSurvey update = new TypeSurvey(Classification.NONE, settings(Map.of()), known);
        List<StatedFeature> stated =
                List.of(feature("width", "", "5"), feature("EF000001", "", "7"), feature("EF000002", "", "EV000009"));
        update.record(CLASS, LocalizedText.empty(), stated);

        ProductTypes types = update.finish();

        assertThat(type(types, "width")).isEqualTo(new SetType(SimpleType.TEXT));
        assertThat(type(types, "EF000001_max")).isEqualTo(SimpleType.NUMBER);
        assertThat(type(types, "EF000002"))
                .isInstanceOfSatisfying(
                        EnumType.class,
                        it -> assertThat(it.values())
                                .extracting(value -> value.key())
                                .containsExactly("EV000009", "EV000001"));
        assertThat(types.attributes(CLASS, stated, report))
                .extracting(Attribute::name)
                .containsExactly("width", "EF000001_min", "EF000001_max", "EF000002");
    }

    @Test
    void keepsAttributesThatADocumentDoesNotState() {
        List<ProductType> known = survey(Map.of(), List.of(feature("width", "", "5"), feature("color", "", "red")))
                .all();
        TypeSurvey update = new TypeSurvey(Classification.NONE, settings(Map.of()), known);
        update.record(CLASS, LocalizedText.empty(), List.of(feature("color", "", "blue")));

        assertThat(definition(update.finish(), "width").type()).isEqualTo(SimpleType.NUMBER);
    }

    @Test
    void reportsClassesWithTooManyFeatures() {
        ProductTypes types =
                survey(Map.of("max-attributes", "1"), List.of(feature("a1", "", "x"), feature("a2", "", "y")));

        types.check(report);

        assertThat(collected.findings())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains("udf_Own-1.0 7", "1 features too many"));
    }

    @SafeVarargs
    private static ProductTypes survey(Map<String, String> settings, List<StatedFeature>... products) {
        TypeSurvey survey = new TypeSurvey(Classification.NONE, settings(settings), List.of());
        for (List<StatedFeature> features : products) {
            survey.record(CLASS, LocalizedText.empty(), features);
        }
        return survey.finish();
    }

    private static ClassificationSettings settings(Map<String, String> settings) {
        return BoundSections.bound(ClassificationSettings.SECTION, settings);
    }

    private static StatedFeature feature(String name, String unit, String... values) {
        return new StatedFeature(
                name,
                LocalizedText.of("de", name),
                Arrays.stream(values)
                        .map(value -> LocalizedText.of("de", value))
                        .toList(),
                false,
                unit.isEmpty() ? Optional.empty() : Optional.of(unit));
    }

    private static AttributeDefinition definition(ProductTypes types, String name) {
        return types.all().getFirst().attributes().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static AttributeType type(ProductTypes types, String name) {
        return definition(types, name).type();
    }

    private AttributeValue value(ProductTypes types, StatedFeature feature) {
        return types.attributes(CLASS, List.of(feature), report).getFirst().value();
    }
}
