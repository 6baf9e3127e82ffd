package io.integrationhub.catalogsync.source;

import io.integrationhub.core.fault.FaultCode;

/** What can be wrong with a catalog that a source delivers. */
public enum CatalogFinding implements FaultCode {
    /** The document as a whole cannot be read, so that nothing of it is used. */
    CATALOG_MALFORMED,
    /** The system that has the catalog rejects a request, or its response cannot be read. */
    CATALOG_SOURCE_REJECTED,
    /** The document declares another encoding than the one in which it is written. */
    CATALOG_ENCODING_WRONG,
    /** An item has no number, is too large, or contradicts itself, and is left out. */
    CATALOG_ITEM_INVALID,
    /** A value cannot be read, and is left out. */
    CATALOG_VALUE_INVALID,
    /** A language is unknown; its texts are left out. */
    CATALOG_LANGUAGE_UNKNOWN,
    /** A class or one of its values is missing in the classification that the tenant configured. */
    CATALOG_CLASS_UNKNOWN,
    /** A category is named but not described. */
    CATALOG_CATEGORY_UNKNOWN,
    /** A class has more features than a product type should have attributes. */
    CATALOG_FEATURES_LIMITED
}
