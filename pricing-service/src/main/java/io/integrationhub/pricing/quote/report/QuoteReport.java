package io.integrationhub.pricing.quote.report;

import io.integrationhub.pricing.quote.content.QuoteRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the master reports about a negotiation.
 *
 * @param externalId what the master calls its quote
 * @param version rises with every report about the request
 * @param lines all lines that it offers: lines of the request that are missing here are removed
 * @param fees all services and fees that it offers
 */
public record QuoteReport(
        QuoteRequestId request,
        String externalId,
        long version,
        ReportedStatus status,
        Optional<Instant> validTo,
        String sellerComment,
        List<ReportedLine> lines,
        List<ReportedFee> fees) {

    public QuoteReport {
        lines = List.copyOf(lines);
        fees = List.copyOf(fees);
        if (version < 1) {
            throw new IllegalArgumentException("version is below 1");
        }
        if (status == ReportedStatus.PRICED && lines.isEmpty() && fees.isEmpty()) {
            throw new IllegalArgumentException("a priced quote has no lines");
        }
    }

    /** The key of the quote in commercetools: the master's name for it and the version, as people read it there. */
    public String quoteKey() {
        String name = externalId.matches("[-_a-zA-Z0-9]{1,200}") ? externalId : request.reference();
        return name + "-" + version;
    }

    /** Omits the comment, which may contain personal data. */
    @Override
    public String toString() {
        return "QuoteReport[" + request + ", " + version + ", " + status + "]";
    }
}
