package io.integrationhub.catalogsync.catalog;

import java.util.List;

/**
 * A document or another medium of a variant or a category.
 *
 * @param key identifies it within its variant or category
 * @param sources where it can be loaded from; at least one
 * @param tags for example the purpose that the source states
 */
public record Asset(
        String key, LocalizedText name, LocalizedText description, List<AssetSource> sources, List<String> tags) {

    public Asset {
        sources = List.copyOf(sources);
        tags = List.copyOf(tags);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("asset " + key + " has no source");
        }
    }
}
