package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.CatalogKey;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A class of a classification.
 *
 * @param system the classification with its version, for example {@code ETIM-8.0} or {@code ECLASS-9.0}; blank if the
 *     code is the key of a product type
 * @param code for example {@code EC000123}
 */
public record ClassRef(String system, String code) {

    private static final Pattern VERSION = Pattern.compile("[-_ ]v?\\d+([._]\\d+)*$", Pattern.CASE_INSENSITIVE);

    /** The class of products without one. */
    public static final ClassRef NONE = new ClassRef("catalog", "product");

    /** The classification without its version, in lower case, for example {@code etim}. */
    public String family() {
        return VERSION.matcher(system.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * Key of the product type, for example {@code etim-ec000123}. The version is no part of it, because a product
     * cannot change its product type when the source moves to another version.
     */
    public String productTypeKey() {
        String lower = code.strip().toLowerCase(Locale.ROOT).replace('#', '-');
        return system.isBlank() ? CatalogKey.of(code.strip()) : CatalogKey.of(family(), lower);
    }

    /** For people and for the attribute that names a product's classes. */
    @Override
    public String toString() {
        return system.isBlank() ? code : system + " " + code;
    }
}
