package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.engine.TaxEngineAdapter;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to AvaTax. Documents are kept with {@code createoradjust}, under codes of ours. */
class AvaTaxEngine implements TaxEngineAdapter {

    private static final String LOCKED = "CannotModifyLockedTransaction";

    /** There is no such transaction. */
    private static final Set<String> NOT_THERE = Set.of("EntityNotFoundError", "TransactionNotFound");

    /** There is none, or it was voided before. */
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
    public TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline) {
        LocalDate today = TaxSettings.of(tenant).dayOf(clock.instant());
        ObjectNode body = AvaTaxRequest.quote(question, company(tenant), today);
        SystemCall call = post(tenant, "quote-tax", "/api/v2/transactions/create?$include=Lines", body);
        AvaTaxAnswer answer =
                AvaTaxAnswer.of(live.liveClient(tenant.id(), name().word()).call(call, deadline));
        if (!answer.isSuccess()) {
            throw answer.refusal();
        }
        return answer.taxes(question);
    }

    @Override
    public boolean keepsDocuments(Tenant tenant, TaxQuestion content) {
        return true;
    }

    @Override
    public Keeping keep(Tenant tenant, TaxDocument document) {
        String path = path(tenant, document) + "?$include=Lines";
        AvaTaxAnswer known = call(tenant, get(tenant, path));
        if (known.isSuccess() && known.isJust(document)) {
            return Keeping.DONE;
        }
        if (known.isSuccess() && known.body().path("locked").asBoolean(false)) {
            return Keeping.LOCKED;
        }
        ObjectNode body = EngineJson.object();
        if (known.isSuccess()) {
            body.put("adjustmentReason", "Other").put("adjustmentDescription", "The order was edited");
        }
        body.set("createTransactionModel", AvaTaxRequest.document(document, company(tenant)));
        SystemCall write = post(tenant, "keep-tax", "/api/v2/transactions/createoradjust", body);
        return judged(call(tenant, unrepeatable(write)), Set.of());
    }

    @Override
    public Keeping takeOut(Tenant tenant, TaxDocument sale) {
        ObjectNode body = EngineJson.object().put("code", "DocVoided");
        String path = path(tenant, sale) + "/void";
        return judged(call(tenant, post(tenant, "void-tax", path, body)), NOTHING_TO_VOID);
    }

    @Override
    public Optional<TaxAnswer> ownTaxes(Tenant tenant, TaxDocument sale) {
        AvaTaxAnswer known = call(tenant, get(tenant, path(tenant, sale) + "?$include=Lines"));
        if (known.status() == 404 || NOT_THERE.contains(known.error())) {
            return Optional.empty();
        }
        if (!known.isSuccess()) {
            throw known.refusal();
        }
        return known.findTaxes(sale.content());
    }

    @Override
    public Standing standing(Tenant tenant, TaxDocument document) {
        String path = path(tenant, document) + "?$include=Lines";
        AvaTaxAnswer known = call(tenant, get(tenant, path));
        if (known.status() == 404 || NOT_THERE.contains(known.error())) {
            return new Standing.Missing();
        }
        if (!known.isSuccess()) {
            throw known.refusal();
        }
        return known.standing(document);
    }

    private static Keeping judged(AvaTaxAnswer answer, Set<String> harmless) {
        if (answer.isSuccess() || harmless.contains(answer.error())) {
            return Keeping.DONE;
        }
        if (answer.error().equals(LOCKED)) {
            return Keeping.LOCKED;
        }
        throw answer.refusal();
    }

    private AvaTaxAnswer call(Tenant tenant, SystemCall call) {
        return AvaTaxAnswer.of(systems.client(tenant.id(), name().word()).call(call));
    }

    private static SystemCall get(Tenant tenant, String path) {
        return new SystemCall("find-tax", "GET", path, headers(tenant), new byte[0], Optional.empty(), true);
    }

    /** Repeatable: it says what is to be, under a code of ours, or is not kept at all. */
    private static SystemCall post(Tenant tenant, String operation, String path, ObjectNode body) {
        return new SystemCall(operation, "POST", path, headers(tenant), EngineJson.bytes(body), Optional.empty(), true);
    }

    /** When its answer is lost, the document is looked up: a second one would be an adjustment. */
    private static SystemCall unrepeatable(SystemCall call) {
        return new SystemCall(
                call.operation(),
                call.method(),
                call.path(),
                call.headers(),
                call.body(),
                call.idempotencyKey(),
                false);
    }

    private static Map<String, String> headers(Tenant tenant) {
        return Map.of("X-Avalara-Client", tenant.section(AvaTaxSettings.SECTION).client());
    }

    private static String path(Tenant tenant, TaxDocument document) {
        return "/api/v2/companies/"
                + URLEncoder.encode(company(tenant), StandardCharsets.UTF_8)
                + "/transactions/"
                + URLEncoder.encode(document.code().value(), StandardCharsets.UTF_8);
    }

    private static String company(Tenant tenant) {
        return tenant.section(AvaTaxSettings.SECTION).companyCode();
    }
}
