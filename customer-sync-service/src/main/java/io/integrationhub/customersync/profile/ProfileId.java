package io.integrationhub.customersync.profile;

import java.util.Locale;

/**
 * Identifies a profile. It contains no personal data: a guest is identified by a keyed hash of the e-mail address.
 *
 * @param type what it is the profile of
 * @param value the id in commercetools, or the hash
 */
public record ProfileId(Type type, String value) {

    /** What a profile describes. */
    public enum Type {
        CUSTOMER,
        GUEST,
        COMPANY
    }

    public ProfileId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of a profile is empty");
        }
    }

    /** The profile of a registered customer. */
    public static ProfileId customer(String id) {
        return new ProfileId(Type.CUSTOMER, id);
    }

    /** The profile of a person who ordered without an account. */
    public static ProfileId guest(IdentityHash email) {
        return new ProfileId(Type.GUEST, email.hex());
    }

    /** The profile of a Business Unit. */
    public static ProfileId company(String id) {
        return new ProfileId(Type.COMPANY, id);
    }

    /** Whether the person has no account. */
    public boolean isGuest() {
        return type == Type.GUEST;
    }

    /** The id as it is stored, for example {@code customer:<id>}. */
    @Override
    public String toString() {
        return type.name().toLowerCase(Locale.ROOT) + ":" + value;
    }
}
