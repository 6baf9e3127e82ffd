package io.integrationhub.customersync.cdp;

import io.integrationhub.customersync.profile.Company.Associate;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Person.Identifiers;
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
        return profile instanceof Person person && !person.id().isGuest()
                ? customer(person.id().value(), person.identifiers())
                : of(profile.id());
    }

    /** The id of a customer that belongs to a company, the same as that of its profile. */
    public String of(Associate associate) {
        return customer(associate.id(), associate.identifiers());
    }

    /** The id under which a profile was sent. */
    public String of(ExportEntry entry) {
        return entry.knownAs().isEmpty() ? of(entry.id()) : entry.knownAs();
    }

    private static String of(ProfileId id) {
        return id.isGuest() ? GUEST + id.value() : id.value();
    }

    private String customer(String id, Identifiers identifiers) {
        String chosen = switch (destination.settings().userId()) {
            case ID -> id;
            case NUMBER -> identifiers.number();
            case KEY -> identifiers.key();
            case EXTERNAL_ID -> identifiers.externalId();
        };
        return chosen.isEmpty() ? id : chosen;
    }
}
