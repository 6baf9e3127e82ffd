package io.integrationhub.catalogsync.catalog;

import java.net.URI;
import java.util.Optional;

/**
 * A picture of a variant, by its public address.
 *
 * @param width in pixels; 0 if unknown, which commercetools accepts
 * @param height in pixels; 0 if unknown
 */
public record Image(URI uri, Optional<String> label, int width, int height) {}
