package io.integrationhub.taxadapter.engine.http;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a tenant's own engine. Documents are put under their code, so they are kept once. */
class HttpTaxEngine implements TaxEngineAdapter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Locked: reported already. */
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
    public TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline) {
        byte[] body = EngineJson.bytes(mappings(tenant).question().apply(QuestionDocument.of(question)));
        SystemCall call = call("quote-tax", "POST", settings(tenant).quotePath(), body);
        SystemResponse answer = live.liveClient(tenant.id(), name().word()).call(call, deadline);
        if (!answer.isSuccess()) {
            throw refusal(answer);
        }
        return TaxAnswer.complete(question, taxes(tenant, question, answer))
                .orElseThrow(() -> new PermanentFault(
                        TaxEngineFault.TAX_ANSWER_UNREADABLE, "the answer mapping left out the tax of some item"));
    }

    @Override
    public boolean keepsDocuments(Tenant tenant, TaxQuestion content) {
        return !settings(tenant).documentPath().isEmpty();
    }

    @Override
    public Keeping keep(Tenant tenant, TaxDocument document) {
        byte[] body = EngineJson.bytes(mappings(tenant).document().apply(QuestionDocument.of(document)));
        return document(tenant, "PUT", document, body);
    }

    @Override
    public Keeping takeOut(Tenant tenant, TaxDocument sale) {
        return document(tenant, "DELETE", sale, new byte[0]);
    }

    /** How it would tell is not known. */
    @Override
    public Standing standing(Tenant tenant, TaxDocument document) {
        return new Standing.Untold();
    }

    private Keeping document(Tenant tenant, String method, TaxDocument document, byte[] body) {
        String path = settings(tenant).documentPath();
        String operation = method.equals("PUT") ? "keep-tax" : "void-tax";
        SystemCall call =
                call(operation, method, path.replace("{code}", document.code().value()), body);
        SystemResponse answer = systems.client(tenant.id(), name().word()).call(call);
        if (answer.isSuccess() || method.equals("DELETE") && answer.status() == 404) {
            return Keeping.DONE;
        }
        if (answer.status() == STATUS_LOCKED) {
            return Keeping.LOCKED;
        }
        throw refusal(answer);
    }

    private Map<String, TaxedItem> taxes(Tenant tenant, TaxQuestion question, SystemResponse answer) {
        Map<String, Object> told = new HashMap<>();
        told.put("status", answer.status());
        told.put("body", JSON.treeToValue(EngineJson.of(answer).node(), Object.class));
        Object mapped = mappings(tenant).answer().apply(told);
        JsonNode meaning = JSON.valueToTree(mapped);
        Map<String, JsonNode> known = new HashMap<>();
        meaning.path("items").forEach(it -> known.put(it.path("number").asString(""), it));
        Map<String, TaxedItem> taxes = new HashMap<>();
        for (TaxItem item : question.items()) {
            JsonNode one = known.get(item.ref().number());
            if (one != null && one.hasNonNull("tax") && one.hasNonNull("rate")) {
                taxes.put(item.ref().number(), taxed(item, one));
            }
        }
        return taxes;
    }

    private static TaxedItem taxed(TaxItem item, JsonNode one) {
        List<Part> parts = one.path("parts")
                .valueStream()
                .map(part -> new Part(part.path("name").asString("Tax"), decimal(part.path("rate"))))
                .toList();
        Money price = item.amount();
        try {
            return new TaxedItem(
                    item.ref(),
                    Money.rounded(price.currency(), price.digits(), decimal(one.path("tax"))),
                    new TaxRate(one.path("name").asString("Tax"), decimal(one.path("rate")), parts));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw EngineJson.unreadable("the engine's tax or rate cannot be one", e);
        }
    }

    /** Repeatable: it says what is to be, under a code of ours, or is not kept at all. */
    private static SystemCall call(String operation, String method, String path, byte[] body) {
        return new SystemCall(operation, method, path, Map.of(), body, Optional.empty(), true);
    }

    private static PermanentFault refusal(SystemResponse answer) {
        return new PermanentFault(
                TaxEngineFault.TAX_ENGINE_REFUSED, "the tax engine answers with status " + answer.status());
    }

    private static HttpEngineSettings settings(Tenant tenant) {
        return tenant.section(HttpEngineSettings.SECTION);
    }

    private HttpEngineMappings mappings(Tenant tenant) {
        return Optional.ofNullable(mappings.get(tenant.id()))
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no engine"));
    }
}
