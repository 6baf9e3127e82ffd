package io.integrationhub.customersync.settings;

/** The field types that the hub creates, named as in commercetools. */
public enum CustomFieldKind {
    STRING,
    BOOLEAN,
    NUMBER,
    DATE,
    DATETIME,
    MONEY
}
