package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.Image;
import io.integrationhub.catalogsync.commercetools.change.ListOrder;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What turns the images of a variant into the desired ones, in the source's order. Images are known by their URLs. */
final class ImageDifference {

    private static final String URL = "imageUrl";

    private ImageDifference() {}

    /** The update actions, without the name of the variant. */
    static List<UpdateAction> of(List<Image> known, List<Image> desired) {
        Map<URI, Image> before = byUri(known);
        Map<URI, Image> after = byUri(desired);
        List<UpdateAction> actions = new ArrayList<>();
        // An image whose size changed is another one: there is no action for the size.
        List<URI> kept = new ArrayList<>();
        before.forEach((uri, image) -> {
            Image now = after.get(uri);
            if (now == null || now.width() != image.width() || now.height() != image.height()) {
                actions.add(action("removeImage", uri));
            } else {
                kept.add(uri);
            }
        });
        List<URI> order = new ArrayList<>(kept);
        after.forEach((uri, image) -> {
            if (!kept.contains(uri)) {
                actions.add(UpdateAction.of("addExternalImage").with("image", ProductJson.image(image)));
                order.add(uri);
            } else if (!image.label().equals(before.getOrDefault(uri, image).label())) {
                actions.add(action("setImageLabel", uri).withOptional("label", image.label()));
            }
        });
        ListOrder.moves(order, List.copyOf(after.keySet()))
                .forEach(move -> actions.add(
                        action("moveImageToPosition", move.element()).with("position", move.position())));
        return actions;
    }

    private static UpdateAction action(String name, URI uri) {
        return UpdateAction.of(name).with(URL, uri.toString());
    }

    /** The images without those whose URL occurs before, which commercetools rejects. */
    static List<Image> distinct(List<Image> images) {
        return List.copyOf(byUri(images).values());
    }

    /** The first one counts. */
    private static Map<URI, Image> byUri(List<Image> images) {
        Map<URI, Image> byUri = new LinkedHashMap<>();
        images.forEach(image -> byUri.putIfAbsent(image.uri(), image));
        return byUri;
    }
}
