package io.integrationhub.catalogsync.commercetools.project;

import java.util.Optional;

/** Where a Project keeps its variants, of the models that the hub writes. */
public enum CatalogModel {
    /** In their product. */
    CLASSIC,
    /** As resources of their own (release notes, 2026-09-29). */
    MODULAR;

    /** The model of a {@code productCatalogModel}; empty for one that the hub does not write. */
    static Optional<CatalogModel> of(String name) {
        return switch (name) {
            case "Classic" -> Optional.of(CLASSIC);
            case "Modular" -> Optional.of(MODULAR);
            default -> Optional.empty();
        };
    }
}
