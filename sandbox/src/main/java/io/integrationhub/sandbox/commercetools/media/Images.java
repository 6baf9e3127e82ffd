package io.integrationhub.sandbox.commercetools.media;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The images of a variant, in order; each URL occurs once. */
public final class Images {

    private static final String IMAGES = "images";

    private Images() {}

    /** The actions that products and Variants have in common. */
    public static List<MediaAction> actions() {
        return List.of(
                new MediaAction("addExternalImage", "image!", Images::add),
                new MediaAction("removeImage", "imageUrl!", Images::remove),
                new MediaAction("setImageLabel", "imageUrl! label", Images::setLabel),
                new MediaAction("moveImageToPosition", "imageUrl! position!", Images::move));
    }

    /** The images of a draft. */
    public static ArrayNode read(JsonNode draft) {
        ArrayNode images = Json.array();
        Json.objects(draft, IMAGES).forEach(image -> images.add(image.deepCopy()));
        requireDistinct(images);
        return images;
    }

    private static void requireDistinct(ArrayNode images) {
        Set<String> urls = new HashSet<>();
        images.forEach(image -> {
            String url = image.path("url").asString();
            if (!urls.add(url)) {
                throw ApiError.invalidOperation("The variant has an image with the URL '" + url + "' already.");
            }
        });
    }

    private static void add(ObjectNode holder, ObjectNode action, Change change) {
        ArrayNode images = Json.list(holder, IMAGES);
        images.add(action.path("image").deepCopy());
        requireDistinct(images);
    }

    private static void remove(ObjectNode holder, ObjectNode action, Change change) {
        Json.remove(Json.list(holder, IMAGES), image(holder, action));
    }

    private static void setLabel(ObjectNode holder, ObjectNode action, Change change) {
        Json.set(image(holder, action), "label", action.get("label"));
    }

    private static void move(ObjectNode holder, ObjectNode action, Change change) {
        ArrayNode images = Json.list(holder, IMAGES);
        ObjectNode image = image(holder, action);
        int position = action.path("position").asInt();
        if (position < 0 || position >= images.size()) {
            throw ApiError.invalidOperation("The variant has no image at the position " + position + ".");
        }
        Json.remove(images, image);
        images.insert(position, image);
    }

    private static ObjectNode image(ObjectNode holder, ObjectNode action) {
        String url = action.path("imageUrl").asString();
        return Json.objects(holder, IMAGES).stream()
                .filter(image -> image.path("url").asString().equals(url))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The variant has no image with the URL '" + url + "'."));
    }
}
