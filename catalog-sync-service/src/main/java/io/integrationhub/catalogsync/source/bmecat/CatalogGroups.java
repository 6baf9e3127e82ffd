package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_CATEGORY_UNKNOWN;
import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_ITEM_INVALID;

import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.OrderHint;
import io.integrationhub.catalogsync.source.classification.ClassRef;
import io.integrationhub.catalogsync.source.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns the groups of a catalog's structure, and those of its classifications, into categories. */
record CatalogGroups(BmecatCatalog catalog, Survey survey) {

    /** Whether the group becomes a category: the root only says what the catalog is. */
    boolean isCategory(String group) {
        return survey.isGroup(group) && (catalog.settings().rootCategory() || !survey.isRoot(group));
    }

    /** The category of a group of the catalog's structure; empty if it is none or cannot be one. */
    Optional<Category> category(XmlElement group, ItemReport report) {
        Optional<String> id = group.textOf("GROUP_ID");
        if (id.isEmpty()) {
            report.error(CATALOG_ITEM_INVALID, "the group has no number");
            return Optional.empty();
        }
        if (!isCategory(id.get())) {
            return Optional.empty();
        }
        Optional<String> parent = parent(group, report).filter(this::isCategory);
        return Optional.of(category(
                new Node(id.get(), parent, catalog::categoryKey, group.textOf("GROUP_ORDER")),
                catalog.texts().text(group.children("GROUP_NAME")),
                catalog.texts().text(group.children("GROUP_DESCRIPTION")),
                media(group, report)));
    }

    /** The category of a group of a classification; its key is that of the product type of its class. */
    Optional<Category> category(String system, XmlElement group, ItemReport report) {
        Optional<String> id = group.textOf("CLASSIFICATION_GROUP_ID", "FEATURE_GROUP_ID");
        if (id.isEmpty()) {
            report.error(CATALOG_ITEM_INVALID, "the group of a classification has no number");
            return Optional.empty();
        }
        Optional<String> parent = group.textOf("CLASSIFICATION_GROUP_PARENT_ID", "FEATURE_GROUP_PARENT_ID")
                .filter(it -> !it.equals("0"));
        UnaryOperator<String> key = code -> new ClassRef(system, code).productTypeKey();
        return Optional.of(category(
                new Node(id.get(), parent, key, group.textOf("CLASSIFICATION_GROUP_ORDER")),
                catalog.texts().text(group.children("CLASSIFICATION_GROUP_NAME", "FEATURE_GROUP_NAME")),
                catalog.texts().text(group.children("CLASSIFICATION_GROUP_DESCR", "FEATURE_GROUP_DESCR")),
                media(group, report)));
    }

    private Optional<String> parent(XmlElement group, ItemReport report) {
        Optional<String> parent = group.textOf("PARENT_ID").filter(it -> !it.equals("0"));
        if (parent.isPresent() && survey.isNewCatalog() && !survey.isGroup(parent.get())) {
            report.warning(
                    CATALOG_CATEGORY_UNKNOWN, "the group's parent is no group of the catalog; it becomes a root");
        }
        return parent;
    }

    private ArticleMedia.Media media(XmlElement group, ItemReport report) {
        return new ArticleMedia(catalog, report).read(group);
    }

    private Category category(Node node, LocalizedText stated, LocalizedText description, ArticleMedia.Media media) {
        String key = node.key.apply(node.id);
        LocalizedText name = stated.isEmpty() ? LocalizedText.of(catalog.texts().language(), node.id) : stated;
        return new Category(
                key,
                Optional.of(node.id),
                name,
                CatalogKey.slug(name, key),
                node.parent.map(node.key),
                node.order.flatMap(OrderHint::of),
                description,
                List.copyOf(media.assets()));
    }

    private record Node(String id, Optional<String> parent, UnaryOperator<String> key, Optional<String> order) {}
}
