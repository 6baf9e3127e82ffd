package io.integrationhub.taxadapter.engine.taxjar;

import static io.integrationhub.taxadapter.engine.EngineJson.decimal;

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
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls TaxJar; the system's URL ends with {@code /v2}. TaxJar accepts one origin and destination per request, so the
 * shipments of a cart are calculated one after the other, and an order with several cannot be stored.
 */
@Component
class TaxJarEngine implements TaxEngineAdapter {

    /** In this version amounts of refunds are negative. */
    private static final Map<String, String> VERSION = Map.of("x-api-version", "2022-01-24");

    private static final int STATUS_NOT_FOUND = 404;
    private static final int STATUS_EXISTS = 422;

    private final LiveClients live;
    private final SystemClients systems;

    TaxJarEngine(LiveClients live, SystemClients systems) {
        this.live = live;
        this.systems = systems;
    }

    private record Route(Place from, Place to) {}

    @Override
    public EngineName name() {
        return EngineName.TAXJAR;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        Map<String, ItemTax> taxes = new HashMap<>();
        for (List<TaxItem> items : byRoute(transaction).values()) {
            TaxableTransaction part = transaction.withItems(items);
            NegativeLines negative = NegativeLines.of(part);
            SystemCall call = call("quote-tax", "POST", "/taxes", TaxJarRequest.quote(negative));
            SystemResponse response = live.liveClient(tenant.id(), name().id()).call(call.asRead(), deadline);
            JsonNode tax = EngineJson.of(requireSuccess(response)).node().path("tax");
            taxes.putAll(negative.spread(new TaxJarResponse(tax).taxes(negative.reduced())));
        }
        return ItemTaxes.complete(transaction, taxes).orElseThrow(() -> EngineJson.incomplete("TaxJar"));
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return true;
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        if (byRoute(document.content()).size() > 1) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_ENGINE_REJECTED,
                    "order " + document.orderNumber()
                            + " has several destinations, but a transaction at TaxJar has one:"
                            + " enter it at TaxJar manually");
        }
        ObjectNode body = TaxJarRequest.document(document);
        String path = path(document);
        SystemResponse known = call(tenant, SystemCall.get("find-tax", path));
        if (known.isSuccess()) {
            return matches(known, document, body) ? SaveResult.DONE : update(tenant, path, body);
        }
        String collection = path.substring(0, path.lastIndexOf('/'));
        SystemResponse created = call(tenant, call("save-tax", "POST", collection, body));
        if (created.status() == STATUS_EXISTS) {
            // The response to an earlier attempt was lost.
            return update(tenant, path, body);
        }
        requireSuccess(created);
        return SaveResult.DONE;
    }

    private SaveResult update(Tenant tenant, String path, ObjectNode body) {
        requireSuccess(call(tenant, call("update-tax", "PUT", path, body)));
        return SaveResult.DONE;
    }

    @Override
    public SaveResult voidSale(Tenant tenant, TaxDocument sale) {
        SystemCall call =
                new SystemCall("void-tax", "DELETE", path(sale), VERSION, new byte[0], Optional.empty(), true);
        SystemResponse response = call(tenant, call);
        if (response.status() != STATUS_NOT_FOUND) {
            requireSuccess(response);
        }
        return SaveResult.DONE;
    }

    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        SystemResponse known = call(tenant, SystemCall.get("find-tax", path(document)));
        if (known.status() == STATUS_NOT_FOUND) {
            return new DocumentState.Missing();
        }
        boolean matches = matches(requireSuccess(known), document, TaxJarRequest.document(document));
        BigDecimal tax = decimal(stored(known, document).path("sales_tax")).abs();
        Money zero = document.charged().total().zero();
        return new DocumentState.Found(true, matches, Money.rounded(zero.currency(), zero.digits(), tax));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = new SystemCall("try-tax", "GET", "/categories", VERSION, new byte[0], Optional.empty(), true);
        return EngineSelection.uses(tenant, name())
                ? List.of(new SystemConnection(systems, tenant, name().id(), "read tax categories")
                        .triedWith(
                                call,
                                response -> Optional.of("it accepts the token").filter(_ -> response.isSuccess())))
                : List.of();
    }

    private static Map<Route, List<TaxItem>> byRoute(TaxableTransaction transaction) {
        return transaction.items().stream()
                .collect(Collectors.groupingBy(
                        item -> new Route(item.from(), item.to()), LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean matches(SystemResponse known, TaxDocument document, ObjectNode expected) {
        JsonNode stored = stored(known, document);
        return Stream.of("amount", "shipping", "sales_tax")
                .allMatch(name -> decimal(stored.path(name)).compareTo(decimal(expected.path(name))) == 0);
    }

    private static JsonNode stored(SystemResponse known, TaxDocument document) {
        return EngineJson.of(known).node().path(document.isRefund() ? "refund" : "order");
    }

    private static SystemResponse requireSuccess(SystemResponse response) {
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_ENGINE_REJECTED, "TaxJar responded with status " + response.status());
        }
        return response;
    }

    private SystemResponse call(Tenant tenant, SystemCall call) {
        return systems.client(tenant.id(), name().id()).call(call);
    }

    /** A repeatable call: it describes the desired result, under our id, or stores nothing. */
    private static SystemCall call(String operation, String method, String path, ObjectNode body) {
        return new SystemCall(operation, method, path, VERSION, EngineJson.bytes(body), Optional.empty(), true);
    }

    private static String path(TaxDocument document) {
        String kind = document.isRefund() ? "refunds" : "orders";
        return "/transactions/" + kind + "/" + document.code().value();
    }
}
