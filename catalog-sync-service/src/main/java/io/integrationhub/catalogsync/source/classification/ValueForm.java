package io.integrationhub.catalogsync.source.classification;

/** In which form an attribute holds the values of a feature. */
public enum ValueForm {
    /** The same text in all languages. */
    TEXT,
    /** A text per language. */
    LOCALIZED_TEXT,
    NUMBER,
    /** Two numbers, each in an attribute of its own: the minimum and the maximum. */
    RANGE,
    BOOLEAN,
    /** A code from a list. */
    ENUM
}
