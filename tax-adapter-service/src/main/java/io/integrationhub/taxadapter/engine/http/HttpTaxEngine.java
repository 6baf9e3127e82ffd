package io.integrationhub.taxadapter.engine.http;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a tenant's own engine over HTTP. Documents are stored under their code, so each exists once. */
class HttpTaxEngine implements TaxEngineAdapter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int STATUS_NOT_FOUND = 404;
    private static final int STATUS_LOCKED = 423;

    private final LiveClients live;
    private final SystemClients systems;
    private final Map<TenantId, HttpEngineMappings> mappings;

    HttpTaxEngine(LiveClients live, SystemClients systems, Map<TenantId, HttpEngineMappings> mappings) {
        this.live = live;
        this.systems = systems;
        this.mappings = Map.copyOf(mappings);
    }

    @Override
    public EngineName name() {
        return EngineName.HTTP;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        HttpEngineMappings mapping = mappings(tenant);
        byte[] body = EngineJson.bytes(mapping.request().apply(MappingInput.of(transaction)));
        SystemCall call = call("quote-tax", "POST", settings(tenant).quotePath(), body);
        SystemResponse response = live.liveClient(tenant.id(), name().id()).call(call, deadline);
        if (!response.isSuccess()) {
            throw rejected(response);
        }
        return ItemTaxes.complete(transaction, taxes(transaction, mapping.response(), response))
                .orElseThrow(() -> EngineJson.incomplete("the engine, as mapped,"));
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return !settings(tenant).documentPath().isEmpty();
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        byte[] body = EngineJson.bytes(mappings(tenant).document().apply(MappingInput.of(document)));
        return result(call(tenant, call("save-tax", "PUT", path(tenant, document), body)));
    }

    @Override
    public SaveResult voidSale(Tenant tenant, TaxDocument sale) {
        SystemResponse response = call(tenant, call("void-tax", "DELETE", path(tenant, sale), new byte[0]));
        return response.status() == STATUS_NOT_FOUND ? SaveResult.DONE : result(response);
    }

    /** There is no common protocol to query an engine over HTTP. */
    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        return new DocumentState.Unknown();
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

    private static Map<String, ItemTax> taxes(
            TaxableTransaction transaction, Mapping mapping, SystemResponse response) {
        Map<String, Object> input = new HashMap<>();
        input.put("status", response.status());
        input.put("body", JSON.treeToValue(EngineJson.of(response).node(), Object.class));
        JsonNode mapped = JSON.valueToTree(mapping.apply(input));
        Map<String, JsonNode> mappedItems = EngineJson.byField(mapped.path("items"), "number");
        Map<String, ItemTax> taxes = new HashMap<>();
        for (TaxItem item : transaction.items()) {
            JsonNode one = mappedItems.get(item.ref().number());
            if (one != null && one.hasNonNull("tax") && one.hasNonNull("rate")) {
                taxes.put(item.ref().number(), tax(item, one));
            }
        }
        return taxes;
    }

    private static ItemTax tax(TaxItem item, JsonNode mapped) {
        List<Part> parts = mapped.path("parts")
                .valueStream()
                .map(part -> new Part(part.path("name").asString("Tax"), decimal(part.path("rate"))))
                .toList();
        Money price = item.amount();
        try {
            Money tax = Money.rounded(price.currency(), price.digits(), decimal(mapped.path("tax")));
            TaxRate rate = new TaxRate(mapped.path("name").asString("Tax"), decimal(mapped.path("rate")), parts);
            return new ItemTax(item.ref(), tax, rate);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw EngineJson.unreadable("the engine's response contains an impossible tax or rate", e);
        }
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

    private HttpEngineMappings mappings(Tenant tenant) {
        return Optional.ofNullable(mappings.get(tenant.id()))
                .orElseThrow(() -> new IllegalStateException("no mappings for tenant " + tenant.id()));
    }
}
