package io.integrationhub.pricing.quotebroker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.QuoteOutFlow;
import io.integrationhub.pricing.QuoteOutOutcome;
import io.integrationhub.pricing.QuoteOutOutcome.AlreadyRejected;
import io.integrationhub.pricing.QuoteOutOutcome.Deleted;
import io.integrationhub.pricing.QuoteOutOutcome.Irrelevant;
import io.integrationhub.pricing.QuoteOutOutcome.NeverSent;
import io.integrationhub.pricing.QuoteOutOutcome.Published;
import io.integrationhub.pricing.QuoteOutOutcome.RequestRejected;
import io.integrationhub.pricing.QuoteOutOutcome.StatusRejected;
import io.integrationhub.pricing.QuoteOutOutcome.StatusSent;
import io.integrationhub.pricing.QuoteOutOutcome.Submitted;
import io.integrationhub.pricing.QuoteOutOutcome.UpToDate;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordHeaders;
import java.util.Optional;

/**
 * Handles messages about quote requests, staged quotes and quotes: each of them only says which negotiation to look at.
 *
 * @param requests finds the quote request of the resource that a message is about
 */
record QuoteMessageHandler(String inlet, Requests requests, QuoteOutFlow flow, QuoteLedger ledger, Tenants tenants)
        implements RecordHandler {

    /** Finds the quote request that a resource belongs to. */
    @FunctionalInterface
    interface Requests {

        /** Empty if the resource was deleted. */
        Optional<QuoteRequestId> of(Tenant tenant, String resourceId);
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return QuoteTenant.usesQuotes(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return handle(message, message.key());
    }

    /** Handles a message that is about a resource other than the one that its key names. */
    Ending handle(InboundRecord message, String resourceId) {
        Tenant tenant = tenants.get(message.tenant());
        Optional<QuoteRequestId> request = requests.of(tenant, resourceId);
        if (request.isEmpty()) {
            return ending(new Deleted(), resourceId);
        }
        if (isOwnReplay(message)) {
            // An operator replays a message after correcting the reason for its rejection.
            ledger.clearRejections(tenant.id(), request.get());
        }
        return ending(flow.sync(tenant, request.get()), request.get().value());
    }

    /** Other services read the same topics and replay their own parked records to them. */
    private static boolean isOwnReplay(InboundRecord message) {
        return message.header(RecordHeaders.REPLAY_OF)
                .filter(mark -> mark.startsWith("pricing:"))
                .isPresent();
    }

    private static Ending ending(QuoteOutOutcome outcome, String subject) {
        return switch (outcome) {
            case Submitted it -> Ending.of(it, subject, "the master has it as " + it.externalId());
            case StatusSent it -> Ending.of(it, subject, "the master knows that it is " + it.status());
            case UpToDate it -> Ending.of(it, subject, "the master already knew that it is " + it.status());
            case NeverSent it -> Ending.of(it, subject, "it is " + it.status() + " and the master never received it");
            case Published it -> Ending.of(it, subject, "it is " + it.status());
            case Deleted it -> Ending.of(it, subject, "it was deleted");
            case Irrelevant it -> Ending.of(it, subject, "it names no quote");
            case AlreadyRejected it -> Ending.of(it, subject, "rejected before: it is " + it.status());
            case RequestRejected it ->
                throw new PermanentFault(
                        QuoteMessageFault.QUOTE_REQUEST_REJECTED,
                        "the master rejected quote request " + it.id() + ": " + it.reason());
            case StatusRejected it ->
                throw new PermanentFault(
                        QuoteMessageFault.QUOTE_STATUS_REJECTED,
                        "the master did not accept that quote request " + it.id() + " is " + it.status() + ": "
                                + it.reason());
        };
    }
}
