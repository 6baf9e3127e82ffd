package io.integrationhub.catalogsync.catalog;

/**
 * One value of an enum.
 *
 * @param key identifies it within its attribute, for example {@code EV000123}
 * @param label shown to people; an enum that is not localized uses any of its languages
 */
public record EnumValue(String key, LocalizedText label) {}
