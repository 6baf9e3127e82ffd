package io.integrationhub.catalogsync.commercetools;

import io.integrationhub.core.fault.FaultCode;

/** What keeps an item of the catalog from being written, although commercetools responds. */
public enum CatalogFault implements FaultCode {
    /** An attribute would get another type, level or searchability, which commercetools does not allow. */
    PRODUCT_TYPE_INCOMPATIBLE,
    /** A product would get another product type, which commercetools does not allow. */
    PRODUCT_TYPE_OF_PRODUCT_FIXED,
    /** A category would become a root, for which there is no update action. */
    CATEGORY_CANNOT_BECOME_ROOT,
    /** A category that is to be removed has subcategories, which would be deleted with it. */
    CATEGORY_HAS_CHILDREN,
    /** An attribute refers to a resource that does not exist. */
    CATALOG_REFERENCE_MISSING,
    /** A text is in a language that the Project does not have. */
    LANGUAGE_NOT_IN_PROJECT,
    /** The Project's catalog model is one that the hub does not know, or does not write. */
    CATALOG_MODEL_UNSUPPORTED
}
