package io.integrationhub.emailnotifier.commercetools.company;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Quotes in commercetools. */
public interface Quotes {

    /**
     * Loads a quote as it is now; empty if it or its buyer was deleted. Only reads.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    Optional<MailableQuote> load(Tenant tenant, String id);

    /**
     * A quote as mails need it.
     *
     * @param number its key, or its id if it has none
     * @param isPending whether the buyer has not answered yet
     * @param validTo until when it can be accepted
     */
    record MailableQuote(
            String id,
            String number,
            Instant createdAt,
            boolean isPending,
            Reader buyer,
            List<Line> lines,
            Totals totals,
            Optional<Instant> validTo,
            String sellerComment) {

        public MailableQuote {
            lines = List.copyOf(lines);
        }

        /** Omits personal data. */
        @Override
        public String toString() {
            return "MailableQuote[" + number + "]";
        }
    }
}
