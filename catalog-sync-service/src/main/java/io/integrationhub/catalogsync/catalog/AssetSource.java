package io.integrationhub.catalogsync.catalog;

import java.net.URI;
import java.util.Optional;

/**
 * An address of an asset.
 *
 * @param contentType for example {@code application/pdf}
 */
public record AssetSource(URI uri, Optional<String> contentType) {}
