package io.integrationhub.catalogsync.catalog;

import java.util.Optional;

/**
 * An attribute of a product type. All product types of a Project that have an attribute of the same name must define it
 * with the same type and the same searchability.
 *
 * @param name matches {@code [A-Za-z0-9_-]{2,256}}
 * @param label shown to people
 * @param required whether products without it are rejected; classifications' mandatory flags are not reason enough
 * @param searchable whether shops can search by it
 * @param hint shown where people enter it, for example the unit, because attributes have none
 */
public record AttributeDefinition(
        String name,
        LocalizedText label,
        AttributeType type,
        Level level,
        boolean required,
        boolean searchable,
        Optional<LocalizedText> hint) {

    /** Where the value of an attribute is stored. */
    public enum Level {
        PRODUCT,
        VARIANT
    }
}
