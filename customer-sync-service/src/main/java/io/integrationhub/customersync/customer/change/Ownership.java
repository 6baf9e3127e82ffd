package io.integrationhub.customersync.customer.change;

import java.util.Map;
import java.util.Set;

/**
 * Who owns which fields.
 *
 * @param masters by group; the master owns a group that is not named
 * @param consentFields the custom fields that belong to the consent
 */
public record Ownership(
        Map<FieldGroup, FieldMaster> masters, ForeignChanges foreignChanges, Set<String> consentFields) {

    public Ownership {
        masters = Map.copyOf(masters);
        consentFields = Set.copyOf(consentFields);
    }

    /** The master owns everything, and its values are written again when commercetools changes them. */
    public static Ownership ofMaster() {
        return new Ownership(Map.of(), ForeignChanges.SET_BACK, Set.of());
    }

    FieldMaster masterOf(FieldGroup group) {
        return masters.getOrDefault(group, FieldMaster.MASTER);
    }

    FieldGroup groupOfCustomField(String name) {
        return consentFields.contains(name) ? FieldGroup.CONSENT : FieldGroup.CUSTOM;
    }

    /**
     * Whether a stated value that differs from commercetools' is written.
     *
     * @param isNew whether the master states another value than the last time
     */
    boolean isWritten(FieldGroup group, boolean isNew) {
        return switch (masterOf(group)) {
            case MASTER -> isNew || foreignChanges == ForeignChanges.SET_BACK;
            case BOTH -> isNew;
            case COMMERCETOOLS -> false;
        };
    }

    /** Whether a person should know that a differing value is not written. */
    boolean isReported(FieldGroup group, boolean isNew) {
        return isNew || masterOf(group) == FieldMaster.MASTER;
    }

    /** Whether an address that the master never stated is removed. */
    boolean removesForeignAddresses() {
        return masterOf(FieldGroup.ADDRESSES) == FieldMaster.MASTER && foreignChanges == ForeignChanges.SET_BACK;
    }
}
