package io.integrationhub.inventorythreshold.settings;

/** Where an inventory entry says its own threshold. */
public enum EntryThresholdSource {
    /** Nowhere: what the settings say counts. */
    NONE,
    /** In {@code stockLevels.safetyStock}. */
    SAFETY_STOCK,
    /** In {@code stockLevels.reorderPoint}. */
    REORDER_POINT,
    /** In a custom field. */
    CUSTOM_FIELD
}
