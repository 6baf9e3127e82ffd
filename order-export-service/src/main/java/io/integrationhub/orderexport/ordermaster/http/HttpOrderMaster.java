package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMasterAdapter;
import io.integrationhub.orderexport.ordermaster.OrderMasterFault;
import io.integrationhub.orderexport.ordermaster.Verdict;
import io.integrationhub.orderexport.ordermaster.Verdict.Taken;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks HTTP to a tenant's order master. A master that honours idempotency keys is sent the order at once; any other
 * is asked first whether it has the order, so that an answer that got lost does not become a second order.
 */
class HttpOrderMaster implements OrderMasterAdapter {

    /** Sent to every master: one that does not honour it does not mind it. */
    private static final String KEY_HEADER = "Idempotency-Key";

    private final SystemClients systems;
    private final Map<TenantId, HttpMappings> mappings;

    HttpOrderMaster(SystemClients systems, Map<TenantId, HttpMappings> mappings) {
        this.systems = systems;
        this.mappings = Map.copyOf(mappings);
    }

    @Override
    public Adapter adapter() {
        return Adapter.HTTP;
    }

    @Override
    public Verdict place(Tenant tenant, Order order) {
        boolean honoursKeys = HttpMasterChecks.honoursKeys(tenant);
        Optional<Receipt> known = honoursKeys ? Optional.empty() : find(tenant, order);
        if (known.isPresent()) {
            return new Taken(known.get());
        }
        String key = order.id().value();
        SystemCall call = new SystemCall(
                "place-order",
                "POST",
                new PathTemplate(settings(tenant).placePath()).of(order, ""),
                honoursKeys ? Map.of() : Map.of(KEY_HEADER, key),
                HttpBody.of(mappings(tenant).order(), order),
                Optional.of(key).filter(_ -> honoursKeys),
                honoursKeys);
        return verdict(tenant, call);
    }

    @Override
    public Verdict amend(Tenant tenant, Order order, Receipt receipt) {
        HttpMasterSettings settings = settings(tenant);
        String path = changePath(settings.amendPath(), order, receipt);
        byte[] body = HttpBody.of(mappings(tenant).order(), order);
        return verdict(tenant, change("amend-order", settings.amendMethod(), path, body));
    }

    @Override
    public Verdict cancel(Tenant tenant, Order order, Receipt receipt) {
        String path = changePath(settings(tenant).cancelPath(), order, receipt);
        byte[] body = HttpBody.of(mappings(tenant).cancellation(), order);
        return verdict(tenant, change("cancel-order", "POST", path, body));
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        PathTemplate path = new PathTemplate(settings(tenant).findPath());
        if (path.isEmpty()) {
            return Optional.empty();
        }
        SystemResponse answer = call(tenant, SystemCall.get("find-order", path.of(order, "")));
        return HttpBody.found(mappings(tenant).found(), answer, order.number());
    }

    private static String changePath(String template, Order order, Receipt receipt) {
        if (template.isEmpty()) {
            throw new PermanentFault(
                    OrderMasterFault.ORDER_MASTER_TAKES_NO_CHANGES,
                    "order "
                            + order.number()
                            + " changed, and there is no path that takes changes: change it at the"
                            + " order master by hand");
        }
        return new PathTemplate(template).of(order, receipt.externalId());
    }

    /** Repeatable: it says what the order is to be, not what to do to it. */
    private static SystemCall change(String operation, String method, String path, byte[] body) {
        return new SystemCall(operation, method, path, Map.of(), body, Optional.empty(), true);
    }

    private Verdict verdict(Tenant tenant, SystemCall call) {
        return HttpBody.verdict(mappings(tenant).answer(), call(tenant, call));
    }

    private SystemResponse call(Tenant tenant, SystemCall call) {
        return systems.client(tenant.id(), OrderExportSettings.masterOf(tenant)).call(call);
    }

    private static HttpMasterSettings settings(Tenant tenant) {
        return tenant.section(HttpMasterSettings.SECTION);
    }

    private HttpMappings mappings(Tenant tenant) {
        return Optional.ofNullable(mappings.get(tenant.id()))
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no HTTP order master"));
    }
}
