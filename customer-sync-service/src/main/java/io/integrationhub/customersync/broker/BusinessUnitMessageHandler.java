package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.BusinessUnitImportFlow;
import io.integrationhub.customersync.BusinessUnitImportOutcome;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Conflicting;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Created;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Kept;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Stale;
import io.integrationhub.customersync.BusinessUnitImportOutcome.UpToDate;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Updated;
import io.integrationhub.customersync.BusinessUnitImportOutcome.Waiting;
import io.integrationhub.customersync.broker.InboundItems.Source;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.businessunit.UnitKey;
import io.integrationhub.customersync.customermaster.UnitRecords;
import io.integrationhub.customersync.erasure.ErasedCustomers;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Handles Business Units that their master sends, one by one or many at once. */
@Component
class BusinessUnitMessageHandler implements RecordHandler {

    private final BusinessUnitImportFlow flow;
    private final UnitRecords units;
    private final InboundItems items;
    private final ErasedCustomers erased;
    private final Tenants tenants;

    BusinessUnitMessageHandler(
            BusinessUnitImportFlow flow,
            UnitRecords units,
            RecordPublisher publisher,
            ErasedCustomers erased,
            Tenants tenants) {
        this.flow = flow;
        this.units = units;
        this.items = items(units, publisher);
        this.erased = erased;
        this.tenants = tenants;
    }

    /** Publishes units one by one to the inlet. */
    static InboundItems items(UnitRecords units, RecordPublisher publisher) {
        return new InboundItems(
                "business-unit.inbound",
                (tenant, document) -> units.read(tenant, document).key().value(),
                publisher);
    }

    @Override
    public String inlet() {
        return "business-units";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return CustomerTenant.hasMasteredUnits(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        if (InboundItems.isList(message)) {
            InboundDocument document = units.document(message);
            List<InboundDocument> elements = InboundItems.elements(document);
            return SplitOutcome.of(
                    message.key(), elements, items.publish(tenant, Source.MESSAGE, document.origin(), elements));
        }
        if (InboundItems.isDoorbell(message, ImportSettings.of(tenant).businessUnitMessages())) {
            return ending(flow.read(tenant, key(message)));
        }
        BusinessUnit unit = units.read(tenant, units.document(message));
        return ending(flow.bring(tenant, erased.without(tenant, unit)));
    }

    private static UnitKey key(InboundRecord message) {
        try {
            return new UnitKey(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    CustomerMessageFault.BUSINESS_UNIT_MESSAGE_MALFORMED,
                    "the message's key must be the key of a Business Unit: " + e.getMessage());
        }
    }

    /** @throws PermanentFault {@code BUSINESS_UNIT_CONFLICT} */
    static Ending ending(BusinessUnitImportOutcome outcome) {
        String key = outcome.key().value();
        return switch (outcome) {
            case Created it -> Ending.of(it, key, "the Business Unit was created");
            case Updated it -> Ending.of(it, key, String.join(", ", it.changes()));
            case UpToDate it -> Ending.of(it, key, "the Business Unit is as the master states it");
            case Kept it -> Ending.of(it, key, "the master does not have the Business Unit; it stays as it is");
            case Stale it -> Ending.of(it, key, "a newer state had been applied before");
            case Waiting it ->
                Ending.of(
                        it,
                        key,
                        "waits for "
                                + it.missing().stream().map(Object::toString).collect(Collectors.joining(", ")));
            case Conflicting it -> throw conflict(it);
        };
    }

    private static PermanentFault conflict(Conflicting conflict) {
        String reason = switch (conflict.reason()) {
            case NAME_MISSING -> "is new, and the master states no name";
            case OTHER_TYPE -> "is a company in one system and a division in the other";
            case BELOW_ITSELF ->
                "is below itself: "
                        + conflict.cycle().stream().map(UnitKey::value).collect(Collectors.joining(" below "))
                        + "; correct the parent of one of them at the master";
        };
        return new PermanentFault(
                CustomerMessageFault.BUSINESS_UNIT_CONFLICT, "Business Unit " + conflict.key() + " " + reason);
    }
}
