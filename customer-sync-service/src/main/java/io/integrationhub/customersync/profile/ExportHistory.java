package io.integrationhub.customersync.profile;

import io.integrationhub.customersync.customer.change.Agreement;
import java.util.List;

/**
 * What is known about a profile when it is claimed.
 *
 * @param entry what the target was sent
 * @param samePerson other profiles with the same e-mail address that the target has: guests and customers
 * @param erased whether the person was erased after the profile came into being
 * @param stated what the customers' master stated last about the person
 */
public record ExportHistory(ExportEntry entry, List<ExportEntry> samePerson, boolean erased, Agreement stated) {

    public ExportHistory {
        samePerson = List.copyOf(samePerson);
    }

    /** Of a person about whom no master stated anything. */
    public ExportHistory(ExportEntry entry, List<ExportEntry> samePerson, boolean erased) {
        this(entry, samePerson, erased, Agreement.NONE);
    }

    /** The profiles of the same person from orders without an account. */
    List<ExportEntry> guests() {
        return samePerson.stream().filter(other -> other.id().isGuest()).toList();
    }

    /** Whether the target has a customer with the e-mail address of this guest. */
    boolean hasCustomer() {
        return samePerson.stream().anyMatch(other -> !other.id().isGuest());
    }
}
