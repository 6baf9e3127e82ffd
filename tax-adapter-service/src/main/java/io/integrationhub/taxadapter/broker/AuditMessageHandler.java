package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.taxadapter.TaxAuditFlow;
import io.integrationhub.taxadapter.TaxAuditOutcome;
import io.integrationhub.taxadapter.TaxAuditOutcome.AlreadyReported;
import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.Differs;
import io.integrationhub.taxadapter.TaxAuditOutcome.InSync;
import io.integrationhub.taxadapter.TaxAuditOutcome.Irrelevant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Repaired;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Handles the messages of {@link AuditJob}; the key says which order to audit. */
record AuditMessageHandler(TaxAuditFlow flow, Tenants tenants) implements RecordHandler {

    @Override
    public String inlet() {
        return "audits";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EngineSelection.isExternal(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        TaxAuditOutcome outcome = flow.audit(tenants.get(message.tenant()), new OrderId(message.key()));
        return switch (outcome) {
            case InSync it -> Ending.of(it, it.number(), "the tax engine has all documents");
            case Repaired it -> Ending.of(it, it.number(), "a missing document was recorded at the tax engine");
            case AlreadyReported it -> Ending.of(it, it.number(), "the tax engine still differs, as reported before");
            case Irrelevant it -> Ending.of(it, it.id().value(), "there are no documents to audit");
            case Differs it ->
                throw new PermanentFault(
                        TaxMessageFault.TAX_DOCUMENT_DIFFERS,
                        "documents of order " + it.number() + " differ at the engine: " + describe(it.differences()));
        };
    }

    private static String describe(List<Difference> differences) {
        return differences.stream().map(AuditMessageHandler::describe).collect(Collectors.joining(", "));
    }

    private static String describe(Difference difference) {
        String problem = difference.problem().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return difference.code() + " " + problem;
    }
}
