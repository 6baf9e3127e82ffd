package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.taxadapter.TaxRecordFlow;
import io.integrationhub.taxadapter.TaxRecordOutcome;
import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Deleted;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.RecordingOff;
import io.integrationhub.taxadapter.TaxRecordOutcome.RefundedWithoutReturn;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Handles any message about an order; its key says which order to record. */
class OrderMessageHandler implements RecordHandler {

    private final String inlet;
    private final TaxRecordFlow flow;
    private final Tenants tenants;

    OrderMessageHandler(String inlet, TaxRecordFlow flow, Tenants tenants) {
        this.inlet = inlet;
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return inlet;
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
        TaxRecordOutcome outcome = flow.record(tenants.get(message.tenant()), new OrderId(message.key()));
        return switch (outcome) {
            case Recorded it -> Ending.of(it, it.number(), "recorded at the tax engine: " + names(it.steps()));
            case AlreadyRecorded it -> Ending.of(it, it.number(), "the tax engine is up to date");
            case NothingToRecord it -> Ending.of(it, it.number(), "the order has no taxes to record, or not yet");
            case RecordingOff it ->
                Ending.of(it, it.id().value(), "taxes are calculated only: tax-adapter.record-documents is false");
            case Deleted it -> Ending.of(it, it.id().value(), "the order was deleted");
            case RefundedWithoutReturn it ->
                throw new PermanentFault(
                        TaxMessageFault.TAX_REFUND_WITHOUT_RETURN,
                        "payments of order " + it.number() + " refunded "
                                + it.more().amount().toPlainString() + " "
                                + it.more().currency() + " more than its returns: decide whether tax is refunded");
            case Locked it ->
                throw new PermanentFault(
                        TaxMessageFault.TAX_DOCUMENT_LOCKED,
                        "order " + it.number() + " was edited after its tax was reported: correct it at the engine");
        };
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(step -> step.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
