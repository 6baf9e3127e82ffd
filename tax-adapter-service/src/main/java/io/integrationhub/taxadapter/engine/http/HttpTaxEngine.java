package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.EngineSelection;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls a tenant's own engine over HTTP. Documents are stored under their code, so each exists once. */
class HttpTaxEngine implements TaxEngineAdapter {

    private static final int STATUS_NOT_FOUND = 404;
    private static final int STATUS_LOCKED = 423;

    private final LiveClients live;
    private final SystemClients systems;
    private final HttpEngineMappings mappings;

    HttpTaxEngine(LiveClients live, SystemClients systems, HttpEngineMappings mappings) {
        this.live = live;
        this.systems = systems;
        this.mappings = mappings;
    }

    @Override
    public EngineName name() {
        return EngineName.HTTP;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        byte[] body = EngineJson.bytes(mappings.request().apply(tenant, MappingInput.of(transaction)));
        SystemCall call = call("quote-tax", "POST", settings(tenant).quotePath(), body);
        SystemResponse response = live.liveClient(tenant.id(), name().id()).call(call.asRead(), deadline);
        if (!response.isSuccess()) {
            throw rejected(response);
        }
        Object mapped = mappings.response().apply(tenant, HttpTaxResponse.mappingInput(response));
        return HttpTaxResponse.of(mapped)
                .taxes(transaction)
                .orElseThrow(() -> EngineJson.incomplete("the engine, as mapped,"));
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return !settings(tenant).documentPath().isEmpty();
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        byte[] body = EngineJson.bytes(mappings.document().apply(tenant, MappingInput.of(document)));
        return result(call(tenant, call("save-tax", "PUT", path(tenant, document), body)));
    }

    @Override
    public SaveResult voidDocument(Tenant tenant, TaxDocument document) {
        SystemResponse response = call(tenant, call("void-tax", "DELETE", path(tenant, document), new byte[0]));
        return response.status() == STATUS_NOT_FOUND ? SaveResult.DONE : result(response);
    }

    /** There is no common protocol to query an engine over HTTP. */
    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        return new DocumentState.Unknown();
    }

    /** Only the path for quotes is known to have no effect, and a method that it does not accept has none at all. */
    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-tax", settings(tenant).quotePath());
        return EngineSelection.uses(tenant, name())
                ? List.of(new SystemConnection(systems, tenant, name().id(), "reach the path for quotes")
                        .triedWith(
                                call,
                                response -> Optional.of("it responds with status " + response.status())
                                        .filter(_ -> response.status() != STATUS_NOT_FOUND)))
                : List.of();
    }

    private static SaveResult result(SystemResponse response) {
        if (response.status() == STATUS_LOCKED) {
            return SaveResult.LOCKED;
        }
        if (!response.isSuccess()) {
            throw rejected(response);
        }
        return SaveResult.DONE;
    }

    private SystemResponse call(Tenant tenant, SystemCall call) {
        return systems.client(tenant.id(), name().id()).call(call);
    }

    /** A repeatable call: it describes the desired result, under our code, or stores nothing. */
    private static SystemCall call(String operation, String method, String path, byte[] body) {
        return new SystemCall(operation, method, path, Map.of(), body, Optional.empty(), true);
    }

    private static String path(Tenant tenant, TaxDocument document) {
        return settings(tenant).documentPath().replace("{code}", document.code().value());
    }

    private static PermanentFault rejected(SystemResponse response) {
        return new PermanentFault(
                TaxEngineFault.TAX_ENGINE_REJECTED, "the engine responded with status " + response.status());
    }

    private static HttpEngineSettings settings(Tenant tenant) {
        return tenant.section(HttpEngineSettings.SECTION);
    }
}
