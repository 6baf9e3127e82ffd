package io.integrationhub.catalogsync.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A node of the tree by which customers find products.
 *
 * @param key identifies it
 * @param externalId its identifier at the source
 * @param slug unique in the Project per language
 * @param parentKey empty for a root
 * @param orderHint decimal between 0 and 1 that orders it among its siblings
 * @param description may be empty
 */
public record Category(
        String key,
        Optional<String> externalId,
        LocalizedText name,
        LocalizedText slug,
        Optional<String> parentKey,
        Optional<String> orderHint,
        LocalizedText description,
        List<Asset> assets) {

    public Category {
        assets = List.copyOf(assets);
    }
}
