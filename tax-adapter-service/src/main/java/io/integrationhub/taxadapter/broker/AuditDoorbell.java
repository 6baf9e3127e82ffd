package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.taxadapter.TaxAuditFlow;
import io.integrationhub.taxadapter.TaxAuditOutcome;
import io.integrationhub.taxadapter.TaxAuditOutcome.Agrees;
import io.integrationhub.taxadapter.TaxAuditOutcome.Differs;
import io.integrationhub.taxadapter.TaxAuditOutcome.Mended;
import io.integrationhub.taxadapter.TaxAuditOutcome.NothingToAudit;
import io.integrationhub.taxadapter.TaxAuditOutcome.StillDiffers;
import io.integrationhub.taxadapter.tax.OrderId;
import java.util.Locale;
import java.util.stream.Collectors;

/** It is time to ask the engine for an order's documents: the key says of which order. */
record AuditDoorbell(TaxAuditFlow flow, Tenants tenants) implements RecordHandler {

    @Override
    public String inlet() {
        return "audits";
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.audit(tenants.get(message.tenant()), new OrderId(message.key())));
    }

    private static Ending ending(TaxAuditOutcome outcome) {
        return switch (outcome) {
            case Agrees it -> Ending.of(it, it.number(), "the tax engine has what it said to keep");
            case Mended it -> Ending.of(it, it.number(), "the tax engine had lost something; it has it now");
            case StillDiffers it -> Ending.of(it, it.number(), "the tax engine differs as a person was told");
            case NothingToAudit it -> Ending.of(it, it.id().value(), "there is nothing to ask an engine for");
            case Differs it ->
                throw new PermanentFault(
                        TaxMessageFault.TAX_DOCUMENT_DIFFERS,
                        "of order " + it.number() + " the tax engine has: " + words(it));
        };
    }

    private static String words(Differs differs) {
        return differs.differences().stream()
                .map(it -> it.code() + " " + it.problem().name().toLowerCase(Locale.ROOT))
                .map(words -> words.replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
