package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Calls AvaTax. Documents are stored with {@code createoradjust}, under our own codes. */
class AvaTaxEngine implements TaxEngineAdapter {

    private static final String LOCKED = "CannotModifyLockedTransaction";
    /** Lines with the rates of their jurisdictions; without them, a response has no rates. */
    private static final String LINES = "?$include=Lines,Details";

    /** Errors of a void that mean that there is nothing to void. */
    private static final Set<String> NOTHING_TO_VOID =
            Set.of("TransactionAlreadyCancelled", "EntityNotFoundError", "TransactionNotFound");

    private final LiveClients live;
    private final SystemClients systems;
    private final InstantSource clock;

    AvaTaxEngine(LiveClients live, SystemClients systems, InstantSource clock) {
        this.live = live;
        this.systems = systems;
        this.clock = clock;
    }

    @Override
    public EngineName name() {
        return EngineName.AVATAX;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        AvaTaxSettings settings = settings(tenant);
        LocalDate today = tenant.section(TaxSettings.SECTION).dateOf(clock.instant());
        ObjectNode body = AvaTaxRequest.quote(transaction, settings.companyCode(), today);
        SystemCall call = AvaTaxCalls.post(settings, "quote-tax", "/api/v2/transactions/create" + LINES, body);
        return AvaTaxResponse.of(live.liveClient(tenant.id(), name().id()).call(call.asRead(), deadline))
                .requireSuccess()
                .taxes(transaction)
                .orElseThrow(() -> EngineJson.incomplete("AvaTax"));
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return true;
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        AvaTaxSettings settings = settings(tenant);
        AvaTaxResponse known = find(tenant, document);
        if (known.isSuccess() && known.isCreatedFrom(document)) {
            return SaveResult.DONE;
        }
        if (known.isSuccess() && known.isLocked()) {
            return SaveResult.LOCKED;
        }
        ObjectNode body = EngineJson.object();
        if (known.isSuccess()) {
            body.put("adjustmentReason", "Other").put("adjustmentDescription", "The order was edited");
        }
        body.set("createTransactionModel", AvaTaxRequest.document(document, settings.companyCode()));
        SystemCall call = AvaTaxCalls.postOnce(settings, "save-tax", "/api/v2/transactions/createoradjust", body);
        return result(call(tenant, call), Set.of());
    }

    @Override
    public SaveResult voidDocument(Tenant tenant, TaxDocument document) {
        AvaTaxSettings settings = settings(tenant);
        ObjectNode body = EngineJson.object().put("code", "DocVoided");
        String path = AvaTaxCalls.path(settings, document) + "/void";
        return result(call(tenant, AvaTaxCalls.post(settings, "void-tax", path, body)), NOTHING_TO_VOID);
    }

    @Override
    public Optional<ItemTaxes> calculatedTaxes(Tenant tenant, TaxDocument sale) {
        AvaTaxResponse known = find(tenant, sale);
        return known.isNotFound() ? Optional.empty() : known.requireSuccess().taxes(sale.content());
    }

    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        AvaTaxResponse known = find(tenant, document);
        return known.isNotFound()
                ? new DocumentState.Missing()
                : known.requireSuccess().state(document);
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return new AvaTaxConnections(systems).of(tenant);
    }

    private static SaveResult result(AvaTaxResponse response, Set<String> harmlessErrors) {
        if (response.error().equals(LOCKED)) {
            return SaveResult.LOCKED;
        }
        if (!harmlessErrors.contains(response.error())) {
            response.requireSuccess();
        }
        return SaveResult.DONE;
    }

    private AvaTaxResponse find(Tenant tenant, TaxDocument document) {
        AvaTaxSettings settings = settings(tenant);
        return call(tenant, AvaTaxCalls.get(settings, AvaTaxCalls.path(settings, document) + LINES));
    }

    private AvaTaxResponse call(Tenant tenant, SystemCall call) {
        return AvaTaxResponse.of(systems.client(tenant.id(), name().id()).call(call));
    }

    private static AvaTaxSettings settings(Tenant tenant) {
        return tenant.section(AvaTaxSettings.SECTION);
    }
}
