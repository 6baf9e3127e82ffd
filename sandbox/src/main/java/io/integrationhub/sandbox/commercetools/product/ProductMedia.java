package io.integrationhub.sandbox.commercetools.product;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.media.Assets;
import io.integrationhub.sandbox.commercetools.media.Images;
import io.integrationhub.sandbox.commercetools.media.MediaAction;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import tools.jackson.databind.node.ObjectNode;

/** The update actions for images and assets of embedded variants. */
final class ProductMedia {

    private ProductMedia() {}

    static void addTo(ResourceType type) {
        Images.actions().forEach(image -> add(type, image));
        Assets.actions().forEach(asset -> add(type, asset));
    }

    private static void add(ResourceType type, MediaAction media) {
        type.action(
                media.name(),
                Shape.of(media.fields() + " variantId sku staged"),
                CatalogModel.embedded((product, action, change) -> {
                    ProductData.each(
                            product,
                            action,
                            data -> media.action().apply(ProductData.variant(data, action), action, change));
                    if (media.name().equals("addExternalImage")) {
                        addMessage(product, action, change);
                    }
                }));
    }

    private static void addMessage(ObjectNode product, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(Products.TYPE, product, "ProductImageAdded");
        message.put("staged", ProductData.isStaged(action));
        message.set(
                "variantId",
                ProductData.variant(ProductData.staged(product), action).path("id"));
        Json.copy(action, message, "image");
    }
}
