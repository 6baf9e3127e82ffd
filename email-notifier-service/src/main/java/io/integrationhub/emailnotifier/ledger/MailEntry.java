package io.integrationhub.emailnotifier.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A mail that the ledger knows.
 *
 * @param covers the parts of the subject that it reported, for example ids of parcels
 * @param changedAt when the status last changed
 */
public record MailEntry(MailKey key, MailStatus status, List<String> covers, Instant changedAt) {

    public MailEntry {
        covers = List.copyOf(covers);
    }
}
