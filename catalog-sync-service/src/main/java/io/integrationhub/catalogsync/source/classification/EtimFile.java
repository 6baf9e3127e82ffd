package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.ClassDefinition.ClassFeature;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import io.integrationhub.catalogsync.source.xml.XmlItems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an ETIM release in its exchange format IXF, which lists units, features, values and classes, in this order.
 * What a release marks as deleted is left out.
 */
public final class EtimFile {

    private static final String FAMILY = "etim";
    private static final Set<String> CONTAINERS = Set.of("IXF", "Units", "Features", "Values", "Groups", "Classes");

    private final Languages languages;
    private final Map<String, LocalizedText> units = new HashMap<>();
    private final Map<String, LocalizedText> values = new HashMap<>();
    private final Map<String, FeatureDefinition> features = new HashMap<>();
    private final Map<String, ClassDefinition> classes = new HashMap<>();

    private EtimFile(Languages languages) {
        this.languages = languages;
    }

    /**
     * Reads a release.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code CATALOG_MALFORMED} with the position
     */
    public static Classification read(SourceDocument document, Languages languages) throws IOException {
        EtimFile file = new EtimFile(languages);
        try (XmlItems items = XmlItems.open(document, CONTAINERS)) {
            for (Optional<XmlElement> item = items.next(); item.isPresent(); item = items.next()) {
                item.filter(EtimFile::isValid).ifPresent(file::take);
            }
        }
        return new Classification(FAMILY, file.features, file.classes);
    }

    private void take(XmlElement item) {
        String code = item.textOf("Code").orElse("");
        switch (item.name()) {
            case "Unit" -> units.put(code, translations(item, "Abbreviation"));
            case "Value" -> values.put(code, translations(item, "Description"));
            case "Feature" ->
                features.put(code, new FeatureDefinition(code, translations(item, "Description"), form(item)));
            case "Class" -> classes.put(code, new ClassDefinition(translations(item, "Description"), features(item)));
            default -> {
                // Header and groups; classes name their group, which is no class itself.
            }
        }
    }

    private List<ClassFeature> features(XmlElement definition) {
        List<ClassFeature> found = new ArrayList<>();
        sorted(definition, "Features", "Feature")
                .forEach(item -> item.textOf("FeatureCode")
                        .map(features::get)
                        .ifPresent(feature -> found.add(new ClassFeature(feature, unit(item), values(item)))));
        return found;
    }

    private LocalizedText unit(XmlElement classFeature) {
        return classFeature.textOf("UnitCode").map(units::get).orElseGet(LocalizedText::empty);
    }

    private List<EnumValue> values(XmlElement classFeature) {
        return sorted(classFeature, "Values", "Value").stream()
                .flatMap(item -> item.textOf("ValueCode").stream())
                .map(code -> new EnumValue(code, values.getOrDefault(code, LocalizedText.empty())))
                .toList();
    }

    private static List<XmlElement> sorted(XmlElement parent, String list, String name) {
        return parent.children(list)
                .flatMap(it -> it.children(name))
                .filter(EtimFile::isValid)
                .sorted(Comparator.comparingInt(EtimFile::order))
                .toList();
    }

    private static int order(XmlElement item) {
        String order = item.textOf("OrderNumber").orElse("");
        return order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private static boolean isValid(XmlElement item) {
        return item.attribute("changeCode").filter("Deleted"::equals).isEmpty();
    }

    private LocalizedText translations(XmlElement item, String name) {
        TreeMap<String, String> texts = new TreeMap<>();
        item.children("Translations")
                .flatMap(it -> it.children("Translation"))
                .forEach(translation -> translation
                        .attribute("language")
                        .flatMap(languages::tagOfTranslation)
                        .ifPresent(tag -> translation.textOf(name).ifPresent(text -> texts.put(tag, text))));
        return new LocalizedText(texts);
    }

    /** Releases write the type as a word or as its first letter. */
    private static ValueForm form(XmlElement feature) {
        String type = feature.textOf("Type").orElse("");
        return switch (type.isEmpty() ? ' ' : type.charAt(0)) {
            case 'A' -> ValueForm.ENUM;
            case 'N' -> ValueForm.NUMBER;
            case 'R' -> ValueForm.RANGE;
            case 'L' -> ValueForm.BOOLEAN;
            default -> ValueForm.TEXT;
        };
    }
}
