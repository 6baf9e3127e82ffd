package io.integrationhub.pricing.quotebroker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.QuoteInFlow;
import io.integrationhub.pricing.QuoteInOutcome;
import io.integrationhub.pricing.QuoteInOutcome.AlreadyApplied;
import io.integrationhub.pricing.QuoteInOutcome.Awaited;
import io.integrationhub.pricing.QuoteInOutcome.Closed;
import io.integrationhub.pricing.QuoteInOutcome.NotFound;
import io.integrationhub.pricing.QuoteInOutcome.Offered;
import io.integrationhub.pricing.QuoteInOutcome.Rejected;
import io.integrationhub.pricing.QuoteInOutcome.Stale;
import io.integrationhub.pricing.QuoteInOutcome.TooLate;
import io.integrationhub.pricing.QuoteInOutcome.Withdrawn;
import io.integrationhub.pricing.pricein.PriceDates;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.settings.InboundSettings;

/** Handles reports of the master of quotes, whether they came by webhook, poll or directly from the broker. */
record QuoteReportHandler(QuoteInFlow flow, DocumentReader<QuoteReportForm> reports, Tenants tenants)
        implements RecordHandler {

    @Override
    public String inlet() {
        return "quote-reports";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return QuoteTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        PriceDates dates = PriceDates.of(InboundSettings.of(tenant));
        QuoteReport report = reports.read(tenant, message, form -> form.toReport(dates::until));
        return ending(flow.apply(tenant, report), report.request().value());
    }

    private static Ending ending(QuoteInOutcome outcome, String subject) {
        return switch (outcome) {
            case Offered it ->
                Ending.of(
                        it, subject, "the buyer can accept quote " + it.quote().key());
            case Rejected it -> Ending.of(it, subject, "the quote request is rejected");
            case Withdrawn it -> Ending.of(it, subject, "the buyer cannot accept the quote any more");
            case Closed it -> Ending.of(it, subject, "the negotiation is closed");
            case AlreadyApplied it -> Ending.of(it, subject, "the report took effect before");
            case Stale it -> Ending.of(it, subject, "a later report took effect before");
            case Awaited it -> Ending.of(it, subject, "the prices are not final");
            case TooLate it ->
                throw new PermanentFault(
                        QuoteMessageFault.QUOTE_REPORT_TOO_LATE,
                        "the report about quote request " + it.id() + " arrived when it was "
                                + it.status().code());
            case NotFound it ->
                throw new PermanentFault(
                        QuoteMessageFault.QUOTE_REQUEST_NOT_FOUND, "there is no quote request " + it.id());
        };
    }
}
