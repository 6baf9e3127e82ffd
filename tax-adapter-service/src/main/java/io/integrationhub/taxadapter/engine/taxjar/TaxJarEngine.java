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
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls TaxJar; the system's URL ends with {@code /v2}. TaxJar accepts one origin and destination per request, so the
 * shipments of a cart are calculated one after the other, and each is stored as a transaction of its own.
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

    @Override
    public EngineName name() {
        return EngineName.TAXJAR;
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        Map<String, ItemTax> taxes = new HashMap<>();
        for (List<TaxItem> items : TaxJarTransactions.byRoute(transaction)) {
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
        boolean isUpdate = false;
        for (TaxDocument part : TaxJarTransactions.of(document)) {
            isUpdate |= savePart(tenant, part);
        }
        if (isUpdate) {
            deleteOutdated(tenant, document);
        }
        return SaveResult.DONE;
    }

    /** Saves a transaction; returns whether TaxJar had it with other content. */
    private boolean savePart(Tenant tenant, TaxDocument document) {
        ObjectNode body = TaxJarRequest.document(document);
        String path = path(document);
        SystemResponse known = call(tenant, SystemCall.get("find-tax", path));
        if (known.isSuccess()) {
            return !matches(known, document, body) && update(tenant, path, body);
        }
        String collection = path.substring(0, path.lastIndexOf('/'));
        SystemResponse created = call(tenant, call("save-tax", "POST", collection, body));
        if (created.status() == STATUS_EXISTS) {
            // The response to an earlier attempt was lost.
            return update(tenant, path, body);
        }
        requireSuccess(created);
        return false;
    }

    private boolean update(Tenant tenant, String path, ObjectNode body) {
        requireSuccess(call(tenant, call("update-tax", "PUT", path, body)));
        return true;
    }

    /** An edited order may have fewer shipments than before. */
    private void deleteOutdated(Tenant tenant, TaxDocument document) {
        int number = 0;
        while (delete(tenant, TaxJarTransactions.beyond(document, number))) {
            number++;
        }
    }

    /** Returns whether TaxJar had the transaction. */
    private boolean delete(Tenant tenant, TaxDocument document) {
        SystemCall call =
                new SystemCall("void-tax", "DELETE", path(document), VERSION, new byte[0], Optional.empty(), true);
        SystemResponse response = call(tenant, call);
        if (response.status() == STATUS_NOT_FOUND) {
            return false;
        }
        requireSuccess(response);
        return true;
    }

    @Override
    public SaveResult voidDocument(Tenant tenant, TaxDocument document) {
        TaxJarTransactions.of(document).forEach(part -> delete(tenant, part));
        return SaveResult.DONE;
    }

    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        boolean matches = true;
        BigDecimal tax = BigDecimal.ZERO;
        for (TaxDocument part : TaxJarTransactions.of(document)) {
            SystemResponse known = call(tenant, SystemCall.get("find-tax", path(part)));
            if (known.status() == STATUS_NOT_FOUND) {
                return new DocumentState.Missing();
            }
            matches &= matches(requireSuccess(known), part, TaxJarRequest.document(part));
            tax = tax.add(decimal(stored(known, part).path("sales_tax")).abs());
        }
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
