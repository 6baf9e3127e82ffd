package io.integrationhub.inventorythreshold.settings;

/** Where an inventory entry states its own threshold. */
public enum EntryThresholdSource {
    /** Nowhere: only the settings apply. */
    NONE,
    /** In {@code stockLevels.safetyStock}. */
    SAFETY_STOCK,
    /** In {@code stockLevels.reorderPoint}. */
    REORDER_POINT,
    /** In a custom field. */
    CUSTOM_FIELD
}
