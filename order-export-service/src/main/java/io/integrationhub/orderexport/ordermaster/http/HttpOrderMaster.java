package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Rejected;
import io.integrationhub.orderexport.ordermaster.http.OrderSearch.Result;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends orders over HTTP. A master that honors idempotency keys is sent a new order at once; any other master is asked
 * for the order first, so that a lost response does not result in a second order. What the search finds counts only if
 * it is this order: another order with the same number is a rejection.
 */
class HttpOrderMaster implements OrderMasterAdapter {

    /** Sent to every master: those that do not honor it ignore it. */
    private static final String KEY_HEADER = "Idempotency-Key";

    /** Code of the rejection of an order whose number another order has at the master. */
    private static final String NUMBER_TAKEN = "NUMBER_TAKEN";

    /** Code of the rejection of a change that the tenant has no path for. */
    private static final String CHANGE_UNSUPPORTED = "CHANGE_UNSUPPORTED";

    private final SystemClients systems;
    private final HttpMappings mappings;

    HttpOrderMaster(SystemClients systems, HttpMappings mappings) {
        this.systems = systems;
        this.mappings = mappings;
    }

    @Override
    public Adapter adapter() {
        return Adapter.HTTP;
    }

    @Override
    public OrderMasterResponse place(Tenant tenant, Order order) {
        boolean honorsKeys = HttpMasterSettingsCheck.honorsIdempotencyKeys(tenant);
        return switch (honorsKeys ? new Result.Missing() : search(tenant, order)) {
            case Result.Found it -> new Accepted(it.receipt());
            case Result.NumberTaken it -> new Rejected(new Rejection(NUMBER_TAKEN, it.detail()));
            case Result.Missing _ -> send(tenant, order, newOrder(tenant, order, honorsKeys));
        };
    }

    private SystemCall newOrder(Tenant tenant, Order order, boolean honorsKeys) {
        String key = order.id().value();
        return new SystemCall(
                "place-order",
                "POST",
                new PathTemplate(settings(tenant).placePath()).of(order, ""),
                honorsKeys ? Map.of() : Map.of(KEY_HEADER, key),
                HttpBody.of(mappings.order().of(tenant), order),
                Optional.of(key).filter(_ -> honorsKeys),
                honorsKeys);
    }

    @Override
    public OrderMasterResponse amend(Tenant tenant, Order order, Receipt receipt) {
        HttpMasterSettings settings = settings(tenant);
        if (settings.amendPath().isEmpty()) {
            return unsupported("changes");
        }
        String path = new PathTemplate(settings.amendPath()).of(order, receipt.externalId());
        byte[] body = HttpBody.of(mappings.order().of(tenant), order);
        return send(tenant, order, change("amend-order", settings.amendMethod(), path, body));
    }

    @Override
    public OrderMasterResponse cancel(Tenant tenant, Order order, Receipt receipt) {
        HttpMasterSettings settings = settings(tenant);
        if (settings.cancelPath().isEmpty()) {
            return unsupported("cancellations");
        }
        String path = new PathTemplate(settings.cancelPath()).of(order, receipt.externalId());
        byte[] body = HttpBody.of(mappings.cancel().of(tenant), order);
        return send(tenant, order, change("cancel-order", "POST", path, body));
    }

    @Override
    public OrderMasterResponse sendReturn(Tenant tenant, Order order, Receipt receipt, ReturnedItem item) {
        HttpMasterSettings settings = settings(tenant);
        String path = new PathTemplate(settings.returnPath()).of(order, receipt.externalId());
        byte[] body = HttpBody.of(mappings.returned().of(tenant), OrderDocument.of(order, "return", item));
        boolean honorsKeys = HttpMasterSettingsCheck.honorsIdempotencyKeys(tenant);
        SystemCall call = new SystemCall(
                "send-return",
                "POST",
                path,
                honorsKeys ? Map.of() : Map.of(KEY_HEADER, item.id()),
                body,
                Optional.of(item.id()).filter(_ -> honorsKeys),
                // Without keys, the master recognizes the id in the body.
                true);
        return send(tenant, order, call);
    }

    private static OrderMasterResponse unsupported(String changes) {
        return new Rejected(
                new Rejection(CHANGE_UNSUPPORTED, "according to the settings the order master accepts no " + changes));
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        return switch (search(tenant, order)) {
            case Result.Found it -> Optional.of(it.receipt());
            case Result.NumberTaken _, Result.Missing _ -> Optional.empty();
        };
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return HttpMasterSettingsCheck.isUsedBy(tenant)
                ? List.of(new SystemConnection(
                                systems, tenant, OrderExportSettings.masterOf(tenant), "look for an order")
                        .triedWith(SystemCall.get("try-order", settings(tenant).harmlessPath())))
                : List.of();
    }

    private Result search(Tenant tenant, Order order) {
        PathTemplate path = new PathTemplate(settings(tenant).findPath());
        if (path.isEmpty()) {
            return new Result.Missing();
        }
        SystemResponse answer = call(tenant, SystemCall.get("find-order", path.of(order, "")));
        return new OrderSearch(order, settings(tenant).findBy())
                .in(HttpBody.hits(mappings.find().of(tenant), answer, order));
    }

    /** Repeatable because the request describes the result, not the modification. */
    private static SystemCall change(String operation, String method, String path, byte[] body) {
        return new SystemCall(operation, method, path, Map.of(), body, Optional.empty(), true);
    }

    private OrderMasterResponse send(Tenant tenant, Order order, SystemCall call) {
        return HttpBody.response(mappings.response().of(tenant), call(tenant, call), order);
    }

    private SystemResponse call(Tenant tenant, SystemCall call) {
        return systems.client(tenant.id(), OrderExportSettings.masterOf(tenant)).call(call);
    }

    private static HttpMasterSettings settings(Tenant tenant) {
        return tenant.section(HttpMasterSettings.SECTION);
    }
}
