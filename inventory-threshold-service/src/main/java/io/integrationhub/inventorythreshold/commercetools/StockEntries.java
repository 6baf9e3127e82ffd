package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.starter.tenant.Tenant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** The inventory entries in commercetools. */
public interface StockEntries {

    /**
     * Makes entries show what they are to show: those that do already are not written, and reading
     * them takes one request per hundred articles. Repeatable.
     *
     * <p>Faults as those of {@link io.integrationhub.starter.commercetools.Project#call}; the
     * others are written all the same.
     *
     * @param quantity what an entry is to show now; asked again when somebody else wrote it
     *     meanwhile. Empty leaves the entry alone
     * @return how many were written
     */
    int show(
            Tenant tenant,
            Map<Position, EntryDetails> entries,
            Function<Position, OptionalLong> quantity);
}
