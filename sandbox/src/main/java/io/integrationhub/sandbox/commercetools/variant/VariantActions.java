package io.integrationhub.sandbox.commercetools.variant;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.media.Assets;
import io.integrationhub.sandbox.commercetools.media.Images;
import io.integrationhub.sandbox.commercetools.media.MediaAction;
import io.integrationhub.sandbox.commercetools.producttype.AttributeValues;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions of Variants. Those with {@code staged} change the staged data unless it is false. */
final class VariantActions {

    private static final String TYPE = Variants.TYPE;
    private static final String LEVEL = "Variant";
    private static final String STAGED = "staged";
    private static final String CURRENT = "current";
    private static final String PUBLISHED = "published";
    private static final String IMAGES = "images";

    private VariantActions() {}

    static void addTo(ResourceType type) {
        type.action("setKey", Shape.of("key"), VariantActions::setKey)
                .action("setSku", Shape.of("sku staged"), VariantActions::setSku)
                .action("setAttribute", Shape.of("name! value staged"), VariantActions::setAttribute)
                .action("setAttributes", Shape.of("attributes! staged"), VariantActions::setAttributes)
                .action("setImages", Shape.of("images! staged"), VariantActions::setImages)
                .action("setAssets", Shape.of("assets! staged"), VariantActions::setAssets)
                .action("publish", Shape.of(""), VariantActions::publish)
                .action("unpublish", Shape.of(""), VariantActions::unpublish)
                .action("removeStagedChanges", Shape.of(""), VariantActions::removeStaged);
        Images.actions().forEach(image -> addMedia(type, image));
        Assets.actions().forEach(asset -> addMedia(type, asset));
    }

    private static void addMedia(ResourceType type, MediaAction media) {
        type.action(media.name(), Shape.of(media.fields() + " staged"), (variant, action, change) -> {
            each(variant, action, data -> media.action().apply(data, action, change));
            if (media.name().equals("addExternalImage")) {
                Json.copy(action, message(variant, action, "VariantImageAdded", change), "image");
            }
        });
    }

    private static boolean isStaged(JsonNode action) {
        return action.path(STAGED).asBoolean(true);
    }

    private static void each(ObjectNode variant, JsonNode action, Consumer<ObjectNode> update) {
        ObjectNode current = (ObjectNode) variant.path(CURRENT);
        boolean hasStaged = variant.get(STAGED) instanceof ObjectNode;
        if (isStaged(action) && !hasStaged) {
            variant.set(STAGED, current.deepCopy());
        }
        if (variant.get(STAGED) instanceof ObjectNode staged) {
            update.accept(staged);
        }
        if (!isStaged(action)) {
            update.accept(current);
        }
    }

    /** Removes staged data that do not differ from the current ones. */
    static void removeEqualStaged(ObjectNode variant) {
        if (variant.has(STAGED) && Json.same(variant.path(STAGED), variant.path(CURRENT))) {
            variant.remove(STAGED);
        }
    }

    private static JsonNode latest(ObjectNode variant) {
        return variant.get(STAGED) instanceof ObjectNode staged ? staged : variant.path(CURRENT);
    }

    private static ObjectNode message(ObjectNode variant, ObjectNode action, String type, Change change) {
        return message(variant, type, change).put(STAGED, isStaged(action));
    }

    /** All messages of Variants name the product, since September 2026. */
    private static ObjectNode message(ObjectNode variant, String type, Change change) {
        ObjectNode message = change.addMessage(TYPE, variant, type);
        Json.copy(variant, message, "product");
        return message;
    }

    private static void setKey(ObjectNode variant, ObjectNode action, Change change) {
        ObjectNode message = message(variant, "VariantKeySet", change);
        Json.set(message, "oldKey", variant.get("key"));
        Json.set(variant, "key", action.get("key"));
        Json.copy(variant, message, "key");
    }

    /** Sets or removes the SKU, unless there is stock of it. */
    private static void setSku(ObjectNode variant, ObjectNode action, Change change) {
        Optional<String> before = Json.text(latest(variant), "sku");
        before.filter(sku -> !Json.text(action, "sku").equals(Optional.of(sku)))
                .filter(sku -> change.project().count("inventory-entry", new IndexValue("sku", sku)) > 0)
                .ifPresent(sku -> {
                    throw ApiError.invalidOperation(
                            "The SKU '" + sku + "' can't be changed as long as there is an inventory entry of it.");
                });
        ObjectNode message = message(variant, action, "VariantSkuSet", change);
        before.ifPresent(sku -> message.put("oldSku", sku));
        Json.copy(action, message, "sku");
        each(variant, action, data -> Json.set(data, "sku", action.get("sku")));
    }

    private static void setAttribute(ObjectNode variant, ObjectNode action, Change change) {
        AttributeValues values = Variants.attributes(Variants.product(variant, change), change);
        each(variant, action, data -> {
            values.set(data, action, LEVEL);
            values.requireRequired(Json.list(data, "attributes"), LEVEL);
        });
    }

    private static void setAttributes(ObjectNode variant, ObjectNode action, Change change) {
        ArrayNode attributes =
                Variants.attributes(Variants.product(variant, change), change).read(action, LEVEL);
        each(variant, action, data -> data.set("attributes", attributes.deepCopy()));
    }

    private static void setImages(ObjectNode variant, ObjectNode action, Change change) {
        ArrayNode images = Images.read(action);
        ObjectNode message = message(variant, action, "VariantImagesSet", change);
        message.set("oldImages", latest(variant).path(IMAGES).deepCopy());
        message.set(IMAGES, images);
        each(variant, action, data -> data.set(IMAGES, images.deepCopy()));
    }

    private static void setAssets(ObjectNode variant, ObjectNode action, Change change) {
        ArrayNode assets = Assets.read(action, change);
        each(variant, action, data -> data.set("assets", assets.deepCopy()));
    }

    private static void publish(ObjectNode variant, ObjectNode action, Change change) {
        requirePublished(Variants.product(variant, change));
        if (variant.get(STAGED) instanceof ObjectNode staged) {
            variant.set(CURRENT, staged);
            variant.remove(STAGED);
        }
        variant.put(PUBLISHED, true);
        message(variant, "VariantPublished", change);
    }

    static void requirePublished(ObjectNode product) {
        if (!product.path("masterData").path(PUBLISHED).asBoolean(false)) {
            throw ApiError.invalidOperation("A Variant can be published only after its product.");
        }
    }

    private static void unpublish(ObjectNode variant, ObjectNode action, Change change) {
        variant.put(PUBLISHED, false);
        message(variant, "VariantUnpublished", change);
    }

    private static void removeStaged(ObjectNode variant, ObjectNode action, Change change) {
        variant.remove(STAGED);
        message(variant, "VariantStagedChangesRemoved", change);
    }
}
