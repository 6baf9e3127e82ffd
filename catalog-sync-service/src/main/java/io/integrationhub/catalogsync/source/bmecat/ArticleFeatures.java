package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.FeatureName;
import io.integrationhub.catalogsync.source.classification.StatedFeature;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the features of an article, and the class in which each section of them is stated. */
record ArticleFeatures(Texts texts) {

    /** Says that a value is unknown or does not apply, in the ETIM dialect. */
    private static final Set<String> NO_VALUE = Set.of("-", "MV", "NA", "UN");

    /** A feature cannot be nested deeper than this, or nests itself. */
    private static final int MAX_DEPTH = 8;

    /**
     * A section of an article's features.
     *
     * @param className as the document states it; may be empty
     */
    record Section(Optional<ClassRef> ref, LocalizedText className, List<StatedFeature> features) {}

    List<Section> sections(Article article) {
        return article.sections("FEATURES").map(this::section).toList();
    }

    private Section section(XmlElement section) {
        Optional<String> system = section.textOf("REFERENCE_FEATURE_SYSTEM_NAME", "REFERENCE_FEATURE_SYSTEM");
        Optional<ClassRef> ref = section.textOf("REFERENCE_FEATURE_GROUP_ID")
                .or(() -> section.textOf("REFERENCE_FEATURE_GROUP_ID2"))
                .or(() -> section.textOf("REFERENCE_FEATURE_GROUP_NAME"))
                .map(code -> new ClassRef(system.orElse(ClassRef.NONE.system()), code(code)));
        LocalizedText name = texts.text(section.children("REFERENCE_FEATURE_GROUP_NAME"));
        boolean isEtim = ref.map(ClassRef::family).filter("etim"::equals).isPresent();
        return new Section(ref, name, features(section, isEtim));
    }

    /** ECLASS writes its codes with and without hyphens. */
    private static String code(String code) {
        return code.matches("\\d\\d(-\\d\\d){3}") ? code.replace("-", "") : code;
    }

    private List<StatedFeature> features(XmlElement section, boolean isEtim) {
        List<XmlElement> elements = section.children("FEATURE").toList();
        Map<String, XmlElement> byId = new HashMap<>();
        elements.forEach(element -> element.textOf("FID").ifPresent(id -> byId.put(id, element)));
        List<StatedFeature> features = new ArrayList<>();
        for (XmlElement element : elements) {
            add(element, parentName(element, byId), isEtim, features);
        }
        return features;
    }

    /** Features that are nested, either way, are named by their path; a cycle is not followed. */
    private Optional<String> parentName(XmlElement element, Map<String, XmlElement> byId) {
        Deque<String> path = new ArrayDeque<>();
        Optional<XmlElement> parent = element.textOf("FPARENT_ID").map(byId::get);
        while (parent.isPresent()) {
            parent.flatMap(this::name).ifPresent(path::push);
            if (path.size() > MAX_DEPTH) {
                return Optional.empty();
            }
            parent = parent.flatMap(it -> it.textOf("FPARENT_ID")).map(byId::get);
        }
        return path.stream().reduce(FeatureName::within);
    }

    private void add(XmlElement element, Optional<String> parent, boolean isEtim, List<StatedFeature> features) {
        Optional<String> own = name(element);
        if (own.isEmpty()) {
            return;
        }
        String name = parent.map(above -> FeatureName.within(above, own.get())).orElse(own.get());
        StatedFeature feature = feature(name, element, element, isEtim);
        if (!feature.values().isEmpty()) {
            features.add(feature);
        }
        element.children("FEATURE").forEach(child -> add(child, Optional.of(name), isEtim, features));
    }

    /** A code does not depend on the language; of names, that in the document's language counts. */
    Optional<String> name(XmlElement feature) {
        return code(feature)
                .or(() -> {
                    LocalizedText names = texts.text(feature.children("FNAME"));
                    return names.in(texts.language()).or(names::any);
                })
                .map(FeatureName::of);
    }

    private static Optional<String> code(XmlElement feature) {
        return feature.textOf("FT_IDREF")
                .or(() -> feature.child("FTEMPLATE").flatMap(template -> template.textOf("FT_ID", "FT_IDREF")));
    }

    /** The feature with the values that are stated in this element, for example in that of a variant. */
    StatedFeature feature(String name, XmlElement feature, XmlElement valued, boolean isEtim) {
        LocalizedText stated = texts.text(feature.children("FNAME"));
        LocalizedText label = stated.isEmpty()
                ? LocalizedText.of(texts.language(), code(feature).orElse(name))
                : stated;
        List<XmlElement> values = valued.children("FVALUE", "VALUE_IDREF")
                .filter(value -> !(isEtim && NO_VALUE.contains(value.text()))
                        && !value.text().equals("-"))
                .toList();
        boolean localized =
                values.stream().anyMatch(value -> value.attribute("lang").isPresent());
        return new StatedFeature(name, label, values(values), localized, feature.textOf("FUNIT", "FT_UNIT"));
    }

    /** The first value of each language is the first value, and so on. */
    private List<LocalizedText> values(List<XmlElement> elements) {
        SortedMap<String, List<String>> lists = texts.lists(elements.stream());
        int count = lists.values().stream().mapToInt(List::size).max().orElse(0);
        List<SortedMap<String, String>> values = Stream.generate(
                        () -> (SortedMap<String, String>) new TreeMap<String, String>())
                .limit(count)
                .toList();
        lists.forEach((language, list) -> {
            for (int i = 0; i < list.size(); i++) {
                values.get(i).put(language, list.get(i));
            }
        });
        return values.stream().map(LocalizedText::new).toList();
    }
}
