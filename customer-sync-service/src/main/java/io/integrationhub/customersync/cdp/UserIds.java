package io.integrationhub.customersync.cdp;

import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileId;

/**
 * What identifies profiles at a target that knows them by an id of ours.
 *
 * @param destination the target
 */
public record UserIds(Destination destination) {

    private static final String GUEST = "guest-";

    /** The id of a profile. */
    public String of(Profile profile) {
        return profile instanceof Person person && !person.id().isGuest() ? customer(person) : of(profile.id());
    }

    /** The id under which a profile was sent. */
    public String of(ExportEntry entry) {
        return entry.knownAs().isEmpty() ? of(entry.id()) : entry.knownAs();
    }

    private static String of(ProfileId id) {
        return id.isGuest() ? GUEST + id.value() : id.value();
    }

    private String customer(Person person) {
        String chosen = switch (destination.settings().userId()) {
            case ID -> person.id().value();
            case NUMBER -> person.identifiers().number();
            case KEY -> person.identifiers().key();
            case EXTERNAL_ID -> person.identifiers().externalId();
        };
        return chosen.isEmpty() ? person.id().value() : chosen;
    }
}
