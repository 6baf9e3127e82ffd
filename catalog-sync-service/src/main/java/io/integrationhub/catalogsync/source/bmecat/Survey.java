package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.catalogsync.source.classification.TypeSurvey;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import io.integrationhub.core.fault.PermanentFault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has to be known of a document before its articles are converted. */
final class Survey {

    /** What a document does with the catalog that the receiver has. */
    enum Transaction {
        T_NEW_CATALOG,
        T_UPDATE_PRODUCTS,
        T_UPDATE_PRICES
    }

    private final Languages languages;
    private final ClassificationSettings settings;
    private final TypeSurvey types;
    private final GroupAssignments assignments = new GroupAssignments();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> roots = new HashSet<>();
    private final Map<String, LocalizedText> classNames = new HashMap<>();
    private Header header = Header.EMPTY;
    private Texts texts;
    private ArticleContents contents;
    private Optional<Transaction> transaction = Optional.empty();

    Survey(Languages languages, ClassificationSettings settings, TypeSurvey types) {
        this.languages = languages;
        this.settings = settings;
        this.types = types;
        this.texts = new Texts(languages, Optional.empty());
        this.contents = new ArticleContents(texts, settings);
    }

    /** Takes the next element of the document. */
    void take(XmlElement item) {
        switch (item.name()) {
            case "HEADER" -> header(item);
            case "T_NEW_CATALOG", "T_UPDATE_PRODUCTS", "T_UPDATE_PRICES" ->
                transaction = Optional.of(Transaction.valueOf(item.name()));
            case "CATALOG_STRUCTURE" ->
                item.textOf("GROUP_ID").ifPresent(id -> {
                    groups.add(id);
                    if (item.attribute("type").filter("root"::equals).isPresent()) {
                        roots.add(id);
                    }
                });
            case "CLASSIFICATION_GROUP", "FEATURE_GROUP" ->
                item.textOf("CLASSIFICATION_GROUP_ID", "FEATURE_GROUP_ID")
                        .ifPresent(id -> classNames.put(
                                id, texts.text(item.children("CLASSIFICATION_GROUP_NAME", "FEATURE_GROUP_NAME"))));
            case "ARTICLE_TO_CATALOGGROUP_MAP", "PRODUCT_TO_CATALOGGROUP_MAP" -> assign(item);
            case "ARTICLE", "PRODUCT" -> article(new Article(item));
            default -> {
                // Said by nothing that has to be known before.
            }
        }
    }

    private void header(XmlElement item) {
        header = Header.of(item);
        texts = new Texts(languages, header.language());
        contents = new ArticleContents(texts, settings);
    }

    private void assign(XmlElement map) {
        String order = map.textOf("ARTICLE_TO_CATALOGGROUP_MAP_ORDER", "PRODUCT_TO_CATALOGGROUP_MAP_ORDER")
                .orElse("");
        boolean isAdded = map.attribute("mode").filter("delete"::equals).isEmpty();
        Optional<String> article = map.textOf("ART_ID", "PROD_ID");
        Optional<String> group = map.textOf("CATALOG_GROUP_ID");
        if (isAdded && article.isPresent() && group.isPresent()) {
            assignments.add(article.get(), group.get(), order.matches("\\d{1,9}") ? Integer.parseInt(order) : 0);
        }
    }

    private void article(Article article) {
        boolean isComplete = article.element().complete() && article.number().isPresent();
        if (isPricesOnly() || article.isDeleted() || !isComplete) {
            return;
        }
        try {
            ArticleContent content = contents.of(article);
            LocalizedText name = content.mainName()
                    .orElse(classNames.getOrDefault(content.main().code(), LocalizedText.empty()));
            content.variants().forEach(variant -> types.record(content.main(), name, variant.features()));
        } catch (IllegalArgumentException _) {
            // Reported when the article is converted.
        }
    }

    /**
     * Ends the survey.
     *
     * @throws PermanentFault {@code CATALOG_MALFORMED} if the document has no transaction
     */
    void finish(String document) {
        if (transaction.isEmpty()) {
            throw new PermanentFault(
                    CatalogFinding.CATALOG_MALFORMED, document + " is no BMEcat document: it has no transaction");
        }
        assignments.finish();
    }

    Header header() {
        return header;
    }

    Texts texts() {
        return texts;
    }

    ArticleContents contents() {
        return contents;
    }

    TypeSurvey types() {
        return types;
    }

    GroupAssignments assignments() {
        return assignments;
    }

    boolean isNewCatalog() {
        return transaction.filter(Transaction.T_NEW_CATALOG::equals).isPresent();
    }

    boolean isPricesOnly() {
        return transaction.filter(Transaction.T_UPDATE_PRICES::equals).isPresent();
    }

    boolean isGroup(String id) {
        return groups.contains(id);
    }

    /** Whether the document describes the group of this class. */
    boolean isDescribed(ClassRef ref) {
        return classNames.containsKey(ref.code());
    }

    boolean isRoot(String id) {
        return roots.contains(id);
    }
}
