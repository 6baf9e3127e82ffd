package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.content.Fingerprint;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An order master in memory that recognizes orders and records every effect. */
class FakeMaster implements OrderMaster {

    private final Map<OrderId, Receipt> receipts = new HashMap<>();
    private final Map<OrderId, Fingerprint> contents = new HashMap<>();
    private final Set<OrderId> cancelled = new HashSet<>();
    private final Set<String> returns = new HashSet<>();
    private final List<String> effects = new ArrayList<>();
    private Optional<Rejection> rejection = Optional.empty();

    void rejectAll(String reason) {
        rejection = Optional.of(new Rejection("NO", reason));
    }

    void acceptAll() {
        rejection = Optional.empty();
    }

    void forgetAll() {
        receipts.clear();
        contents.clear();
    }

    List<String> effects() {
        return List.copyOf(effects);
    }

    Optional<Fingerprint> content(OrderId id) {
        return Optional.ofNullable(contents.get(id));
    }

    boolean hasCancelled(OrderId id) {
        return cancelled.contains(id);
    }

    @Override
    public OrderMasterResponse place(Tenant tenant, Order order) {
        return unlessRejected(() -> receipts.computeIfAbsent(order.id(), id -> {
            effects.add("placed");
            contents.put(id, order.content().fingerprint());
            return new Receipt("OMS-" + (receipts.size() + 1));
        }));
    }

    @Override
    public OrderMasterResponse amend(Tenant tenant, Order order, Receipt receipt) {
        return unlessRejected(() -> {
            Fingerprint content = order.content().fingerprint();
            if (!content.equals(contents.put(order.id(), content))) {
                effects.add("amended");
            }
            return receipt;
        });
    }

    @Override
    public OrderMasterResponse cancel(Tenant tenant, Order order, Receipt receipt) {
        return unlessRejected(() -> {
            if (cancelled.add(order.id())) {
                effects.add("cancelled");
            }
            return receipt;
        });
    }

    @Override
    public OrderMasterResponse sendReturn(Tenant tenant, Order order, Receipt receipt, ReturnedItem item) {
        return unlessRejected(() -> {
            if (returns.add(item.id())) {
                effects.add("return " + item.id());
            }
            return receipt;
        });
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        return Optional.ofNullable(receipts.get(order.id()));
    }

    private OrderMasterResponse unlessRejected(Supplier<Receipt> accept) {
        return rejection.isPresent()
                ? new OrderMasterResponse.Rejected(rejection.get())
                : new OrderMasterResponse.Accepted(accept.get());
    }
}
