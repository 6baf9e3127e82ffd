package io.integrationhub.taxadapter.engine.taxjar;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
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
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks to TaxJar; the system's URL ends with {@code /v2}. TaxJar takes one way per request, so a cart of several
 * shipments is asked about one after the other, and its documents cannot be kept.
 */
@Component
class TaxJarEngine implements TaxEngineAdapter {

    /** Since then amounts of refunds are negative. */
    private static final Map<String, String> VERSION = Map.of("x-api-version", "2022-01-24");

    private final LiveClients live;
    private final SystemClients systems;

    TaxJarEngine(LiveClients live, SystemClients systems) {
        this.live = live;
        this.systems = systems;
    }

    /** From where to where. */
    private record Way(Place from, Place to) {

        static Way of(TaxItem item) {
            return new Way(item.from(), item.to());
        }
    }

    @Override
    public EngineName name() {
        return EngineName.TAXJAR;
    }

    @Override
    public TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline) {
        Map<String, TaxedItem> taxes = new HashMap<>();
        for (List<TaxItem> items : byWay(question).values()) {
            TaxQuestion one = question.about(items);
            SystemCall call = call("quote-tax", "POST", "/taxes", TaxJarRequest.quote(one));
            SystemResponse answer = live.liveClient(tenant.id(), name().word()).call(call, deadline);
            if (!answer.isSuccess()) {
                throw refusal(answer);
            }
            JsonNode tax = EngineJson.of(answer).node().path("tax");
            taxes.putAll(new TaxJarAnswer(tax).taxes(one));
        }
        return TaxAnswer.complete(question, taxes)
                .orElseThrow(() -> new PermanentFault(
                        TaxEngineFault.TAX_ANSWER_UNREADABLE, "TaxJar left out the tax of some item"));
    }

    @Override
    public boolean keepsDocuments(Tenant tenant, TaxQuestion content) {
        return true;
    }

    @Override
    public Keeping keep(Tenant tenant, TaxDocument document) {
        if (byWay(document.content()).size() > 1) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_ENGINE_REFUSED,
                    "TaxJar takes one destination per transaction, and "
                            + document.orderNumber()
                            + " has several: keep it at TaxJar by hand");
        }
        ObjectNode body = TaxJarRequest.document(document);
        String path = path(document);
        SystemResponse known = call(tenant, SystemCall.get("find-tax", path));
        if (known.isSuccess()) {
            return isJust(known, document, body)
                    ? Keeping.DONE
                    : done(call(tenant, call("change-tax", "PUT", path, body)));
        }
        String all = path.substring(0, path.lastIndexOf('/'));
        SystemResponse made = call(tenant, call("keep-tax", "POST", all, body));
        // There after all: the answer to an earlier attempt was lost.
        return made.status() == 422 ? done(call(tenant, call("change-tax", "PUT", path, body))) : done(made);
    }

    @Override
    public Keeping takeOut(Tenant tenant, TaxDocument sale) {
        SystemResponse answer = call(
                tenant, new SystemCall("void-tax", "DELETE", path(sale), VERSION, new byte[0], Optional.empty(), true));
        return answer.status() == 404 ? Keeping.DONE : done(answer);
    }

    @Override
    public Standing standing(Tenant tenant, TaxDocument document) {
        SystemResponse known = call(tenant, SystemCall.get("find-tax", path(document)));
        if (known.status() == 404) {
            return new Standing.Missing();
        }
        if (!known.isSuccess()) {
            throw refusal(known);
        }
        boolean same = isJust(known, document, TaxJarRequest.document(document));
        BigDecimal tax = decimal(kept(known, document).path("sales_tax")).abs();
        Money zero = document.charged().total().zero();
        return new Standing.Kept(true, same, Money.rounded(zero.currency(), zero.digits(), tax));
    }

    private static Map<Way, List<TaxItem>> byWay(TaxQuestion question) {
        return question.items().stream()
                .collect(Collectors.groupingBy(Way::of, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isJust(SystemResponse known, TaxDocument document, ObjectNode wanted) {
        JsonNode kept = kept(known, document);
        return List.of("amount", "shipping", "sales_tax").stream()
                .allMatch(name -> decimal(kept.path(name)).compareTo(decimal(wanted.path(name))) == 0);
    }

    private static JsonNode kept(SystemResponse known, TaxDocument document) {
        return EngineJson.of(known).node().path(document.isRefund() ? "refund" : "order");
    }

    private static Keeping done(SystemResponse answer) {
        if (!answer.isSuccess()) {
            throw refusal(answer);
        }
        return Keeping.DONE;
    }

    private static PermanentFault refusal(SystemResponse answer) {
        return new PermanentFault(TaxEngineFault.TAX_ENGINE_REFUSED, "TaxJar answers with status " + answer.status());
    }

    private SystemResponse call(Tenant tenant, SystemCall call) {
        return systems.client(tenant.id(), name().word()).call(call);
    }

    /** Repeatable: it says what is to be, under an id of ours, or is not kept at all. */
    private static SystemCall call(String operation, String method, String path, ObjectNode body) {
        return new SystemCall(operation, method, path, VERSION, EngineJson.bytes(body), Optional.empty(), true);
    }

    private static String path(TaxDocument document) {
        String kind = document.isRefund() ? "refunds" : "orders";
        return "/transactions/" + kind + "/" + document.code().value();
    }
}
