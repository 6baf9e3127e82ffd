package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.bmecat.ArticleContent.VariantContent;
import io.integrationhub.catalogsync.source.bmecat.ArticleFeatures.Section;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.classification.FeatureName;
import io.integrationhub.catalogsync.source.classification.StatedFeature;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads classes, features and variants of an article. Variants are the combinations of the features that state several
 * values with a supplement of the article number each.
 */
final class ArticleContents {

    /** Commercetools allows 100 variants of a product. */
    private static final int MAX_VARIANTS = 100;

    private final Texts texts;
    private final ArticleFeatures features;
    private final ClassificationSettings settings;

    ArticleContents(Texts texts, ClassificationSettings settings) {
        this.texts = texts;
        this.features = new ArticleFeatures(texts);
        this.settings = settings;
    }

    /** @throws IllegalArgumentException if it has more variants than a product may have */
    ArticleContent of(Article article) {
        List<Section> sections = features.sections(article);
        List<ClassRef> classes = sections.stream()
                .flatMap(section -> section.ref().stream())
                .distinct()
                .toList();
        ClassRef main = settings.preferred(classes);
        LocalizedText name = sections.stream()
                .filter(section -> section.ref().filter(main::equals).isPresent())
                .map(Section::className)
                .findFirst()
                .orElseGet(LocalizedText::empty);
        List<StatedFeature> stated = new ArrayList<>();
        sections.forEach(section -> stated.addAll(section.features()));
        stated.addAll(extensions(article));
        return new ArticleContent(main, name, classes, variants(article, stated));
    }

    /** Fields that the parties agreed on: each one with a text is passed on like a feature. */
    private List<StatedFeature> extensions(Article article) {
        return article.element()
                .children("USER_DEFINED_EXTENSIONS")
                .flatMap(extensions -> extensions.children().stream())
                .flatMap(ArticleContents::leaves)
                .filter(leaf -> !leaf.text().isEmpty())
                .map(leaf -> StatedFeature.of(FeatureName.of(leaf.name()), leaf.name(), texts.language(), leaf.text()))
                .toList();
    }

    private static Stream<XmlElement> leaves(XmlElement element) {
        return element.children().isEmpty()
                ? Stream.of(element)
                : element.children().stream().flatMap(ArticleContents::leaves);
    }

    private List<VariantContent> variants(Article article, List<StatedFeature> stated) {
        List<VariantContent> variants = List.of(new VariantContent("", stated));
        for (XmlElement feature : variantFeatures(article)) {
            List<XmlElement> alternatives = feature.children("VARIANTS")
                    .flatMap(it -> it.children("VARIANT"))
                    .toList();
            if ((long) variants.size() * alternatives.size() > MAX_VARIANTS) {
                throw new IllegalArgumentException("the article has more than " + MAX_VARIANTS + " variants");
            }
            variants = combinations(variants, feature, alternatives);
        }
        return variants;
    }

    private static List<XmlElement> variantFeatures(Article article) {
        return article.sections("FEATURES")
                .flatMap(section -> section.children("FEATURE"))
                .filter(feature -> feature.children("VARIANTS")
                        .anyMatch(it -> it.child("VARIANT").isPresent()))
                .sorted(Comparator.comparing(ArticleContents::variantOrder))
                .toList();
    }

    private static int variantOrder(XmlElement feature) {
        String order =
                feature.child("VARIANTS").flatMap(it -> it.textOf("VORDER")).orElse("");
        return order.matches("\\d{1,9}") ? Integer.parseInt(order) : Integer.MAX_VALUE;
    }

    private List<VariantContent> combinations(
            List<VariantContent> variants, XmlElement feature, List<XmlElement> alternatives) {
        Optional<String> name = features.name(feature);
        if (name.isEmpty()) {
            return variants;
        }
        List<VariantContent> combined = new ArrayList<>();
        for (VariantContent variant : variants) {
            for (XmlElement alternative : alternatives) {
                StatedFeature value = features.feature(name.get(), feature, alternative, false);
                String supplement = alternative
                        .textOf("SUPPLIER_AID_SUPPLEMENT", "SUPPLIER_PID_SUPPLEMENT")
                        .orElse("");
                combined.add(new VariantContent(
                        variant.suffix() + supplement,
                        Stream.concat(variant.features().stream(), Stream.of(value))
                                .toList()));
            }
        }
        return combined;
    }
}
