package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.LocalizedText;

/**
 * A feature of a classification, which is the same in all of its classes.
 *
 * @param code for example {@code EF000123}
 */
public record FeatureDefinition(String code, LocalizedText label, ValueForm form) {}
