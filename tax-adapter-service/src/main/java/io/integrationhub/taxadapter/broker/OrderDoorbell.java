package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.taxadapter.TaxRecordFlow;
import io.integrationhub.taxadapter.TaxRecordOutcome;
import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Gone;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.StandsAside;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.tax.OrderId;
import java.util.Locale;
import java.util.stream.Collectors;

/** Any message about an order: its key only says which order to look at. */
class OrderDoorbell implements RecordHandler {

    private final String inlet;
    private final TaxRecordFlow flow;
    private final Tenants tenants;

    OrderDoorbell(String inlet, TaxRecordFlow flow, Tenants tenants) {
        this.inlet = inlet;
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return inlet;
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.record(tenants.get(message.tenant()), new OrderId(message.key())));
    }

    private static Ending ending(TaxRecordOutcome outcome) {
        return switch (outcome) {
            case Recorded it -> Ending.of(it, it.number(), "the tax engine has it: " + words(it));
            case AlreadyRecorded it -> Ending.of(it, it.number(), "the tax engine has it just as it is");
            case NothingToRecord it -> Ending.of(it, it.number(), "no engine keeps documents of its taxes, or not yet");
            case StandsAside it -> Ending.of(it, it.id().value(), "commercetools is the master of taxes");
            case Gone it -> Ending.of(it, it.id().value(), "the order was deleted");
            case Locked it ->
                throw new PermanentFault(
                        TaxMessageFault.TAX_DOCUMENT_LOCKED,
                        "order "
                                + it.number()
                                + " changed after its tax was reported: correct it at the"
                                + " engine by hand");
        };
    }

    private static String words(Recorded recorded) {
        return recorded.steps().stream()
                .map(Step::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
