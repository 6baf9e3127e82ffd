package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.tenant.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** The master's last word on each position. Every method may be called again. */
public interface WordLedger {

    /**
     * Keeps those words that are not older than what is known; the database itself compares.
     *
     * @param words of several on one position, the newest counts
     * @param tolerance see {@link io.integrationhub.inventorythreshold.stock.HoldTerms}
     * @return the positions whose word was kept; those of the others were older
     */
    Set<Position> hear(TenantId tenant, Collection<Word> words, Duration tolerance);

    /** All positions at these channels of which the master last said that there is some. */
    Set<Position> stocked(TenantId tenant, Set<String> channels);
}
