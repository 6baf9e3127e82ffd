package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.customersync.customer.change.FieldGroup;
import io.integrationhub.customersync.customer.change.FieldMaster;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The system that owns each group of fields: the customers' master, named as in masters.customer; commercetools, whose
 * values the import never changes once a customer exists; or both. Empty for the customers' master.
 *
 * @param profile Owner of e-mail address, names, company, VAT id and locale.
 * @param addresses Owner of the addresses.
 * @param groups Owner of the customer groups.
 * @param stores Owner of the Stores.
 * @param consent Owner of the custom fields in consent-fields.
 * @param custom Owner of all other custom fields.
 */
public record FieldMasterSettings(
        @DefaultValue("") String profile,
        @DefaultValue("") String addresses,
        @DefaultValue("") String groups,
        @DefaultValue("") String stores,
        @DefaultValue("") String consent,
        @DefaultValue("") String custom) {

    private static final String BOTH = "both";

    /** The owners as they are written, by group. */
    Map<FieldGroup, String> written() {
        Map<FieldGroup, String> written = new EnumMap<>(FieldGroup.class);
        written.put(FieldGroup.PROFILE, profile);
        written.put(FieldGroup.ADDRESSES, addresses);
        written.put(FieldGroup.GROUPS, groups);
        written.put(FieldGroup.STORES, stores);
        written.put(FieldGroup.CONSENT, consent);
        written.put(FieldGroup.CUSTOM, custom);
        return written;
    }

    /** The owners by group. */
    Map<FieldGroup, FieldMaster> toMasters() {
        Map<FieldGroup, FieldMaster> masters = new EnumMap<>(FieldGroup.class);
        written().forEach((group, owner) -> masters.put(group, master(owner)));
        return masters;
    }

    /** Whether this is the name of an owner. */
    static boolean isKnown(String owner, String customerMaster) {
        return owner.isEmpty()
                || owner.equals(customerMaster)
                || owner.equals(Masters.COMMERCETOOLS)
                || owner.equals(BOTH);
    }

    private static FieldMaster master(String owner) {
        return switch (owner.toLowerCase(Locale.ROOT)) {
            case Masters.COMMERCETOOLS -> FieldMaster.COMMERCETOOLS;
            case BOTH -> FieldMaster.BOTH;
            default -> FieldMaster.MASTER;
        };
    }
}
