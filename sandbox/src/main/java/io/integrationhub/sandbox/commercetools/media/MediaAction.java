package io.integrationhub.sandbox.commercetools.media;

import io.integrationhub.sandbox.commercetools.project.UpdateAction;

/**
 * An update action on the images or assets of something: of a category, of a variant, of a Variant's data.
 *
 * @param fields of the action, as in a {@code Shape}, without those that say whose images or assets are meant
 * @param action gets what has the images or assets; it may be called once for staged and once for current data
 */
public record MediaAction(String name, String fields, UpdateAction action) {}
