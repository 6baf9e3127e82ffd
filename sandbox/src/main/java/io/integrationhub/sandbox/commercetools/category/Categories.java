package io.integrationhub.sandbox.commercetools.category;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.media.Assets;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.ResourceType.UniqueValue;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code category}: a tree, in which a category is deleted with all that is below it. */
public final class Categories {

    static final String TYPE = "category";

    /** The index of the ids of all ancestors. */
    static final String ANCESTOR = "ancestor";

    private static final int MAX_PER_PROJECT = 10_000;
    private static final String[] TEXTS = {
        "name", "slug", "description", "externalId", "key", "metaTitle", "metaDescription", "metaKeywords"
    };

    private Categories() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "categories")
                .scopes("categories", "products")
                .fields("externalId name slug description parent ancestors orderHint metaTitle metaDescription"
                        + " metaKeywords assets custom")
                .selector("key", "key")
                .uniqueValues(category -> slugs(category.path("slug")))
                .indexes(indexes())
                .draft(
                        Shape.of("name! slug! description parent orderHint externalId key metaTitle metaDescription"
                                        + " metaKeywords assets custom")
                                .with("parent", Shape.of("typeId id key"))
                                .with("custom", CustomFields.DRAFT),
                        Categories::create)
                .onDelete(CategoryTree::delete);
        addActions(type);
        return type;
    }

    private static Indexes indexes() {
        return new Indexes()
                .add(
                        ANCESTOR,
                        category -> category.path("ancestors")
                                .valueStream()
                                .map(one -> one.path("id").asString())
                                .toList())
                .add(
                        "slug",
                        category -> category.path("slug")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                .add(
                        "externalId",
                        category -> Json.text(category, "externalId").stream().toList())
                .path("ancestors.id", ANCESTOR)
                .path("parent.id", ANCESTOR)
                .path("externalId", "externalId")
                .path("slug.*", "slug");
    }

    private static void addActions(ResourceType type) {
        type.setter("setKey", "key")
                .setter("setExternalId", "externalId")
                .setter("setDescription", "description")
                .setter("setMetaTitle", "metaTitle")
                .setter("setMetaDescription", "metaDescription")
                .setter("setMetaKeywords", "metaKeywords")
                .action(
                        "changeName",
                        Shape.of("name!"),
                        (category, action, change) -> category.set("name", action.path("name")))
                .action(
                        "changeOrderHint",
                        Shape.of("orderHint!"),
                        (category, action, change) -> category.set("orderHint", action.path("orderHint")))
                .action("changeSlug", Shape.of("slug!"), Categories::changeSlug)
                .action("changeParent", Shape.of("parent!"), CategoryTree::changeParent);
        new CustomFieldActions(TYPE, "Category", "old").addSilentlyTo(type);
        Assets.actions().forEach(asset -> type.action(asset.name(), Shape.of(asset.fields()), asset.action()));
    }

    private static List<UniqueValue> slugs(JsonNode slug) {
        return slug.properties().stream()
                .map(text ->
                        new UniqueValue("slug." + text.getKey(), text.getValue().asString()))
                .toList();
    }

    private static void create(ObjectNode category, ObjectNode draft, Change change) {
        if (change.project().all(TYPE).size() >= MAX_PER_PROJECT) {
            throw ApiError.of(400, "MaxResourceLimitExceeded", "A Project has at most 10000 categories.")
                    .with("exceededResource", TYPE);
        }
        TextRules.requireSlug(draft.path("slug"));
        Json.copy(draft, category, TEXTS);
        category.put("orderHint", Json.text(draft, "orderHint").orElseGet(() -> orderHint(change)));
        category.set("assets", Assets.read(draft, change));
        Json.set(category, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        category.putArray("ancestors");
        if (draft.hasNonNull("parent")) {
            CategoryTree.setParent(category, change.resolve(TYPE, draft.path("parent")));
        }
        change.addMessage(TYPE, category, "CategoryCreated").set("category", category);
    }

    /** A hint that follows those of earlier categories, as commercetools makes one up. */
    private static String orderHint(Change change) {
        return "0.0000" + change.now().toEpochMilli() + "1";
    }

    private static void changeSlug(ObjectNode category, ObjectNode action, Change change) {
        TextRules.requireSlug(action.path("slug"));
        ObjectNode message = change.addMessage(TYPE, category, "CategorySlugChanged");
        message.set("oldSlug", category.path("slug").deepCopy());
        message.set("slug", action.path("slug").deepCopy());
        category.set("slug", action.path("slug"));
    }
}
