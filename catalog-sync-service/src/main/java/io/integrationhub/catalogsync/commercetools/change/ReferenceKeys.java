package io.integrationhub.catalogsync.commercetools.change;

/** The keys of resources that are referred to by id. */
@FunctionalInterface
public interface ReferenceKeys {

    /** The key, or a name made of the id for a resource that has no key or does not exist. */
    String key(String typeId, String id);
}
