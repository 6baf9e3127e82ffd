package io.integrationhub.orderexport;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.ordermaster.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An order master in memory that knows an order again, and notes every effect. */
class FakeMaster implements OrderMaster {

    private final Map<OrderId, Receipt> receipts = new HashMap<>();
    private final Map<OrderId, Fingerprint> contents = new HashMap<>();
    private final Set<OrderId> cancelled = new HashSet<>();
    private final List<String> effects = new ArrayList<>();
    private Optional<Rejection> refusal = Optional.empty();

    void refuseAll(String reason) {
        refusal = Optional.of(new Rejection("NO", reason));
    }

    void forgetAll() {
        receipts.clear();
        contents.clear();
    }

    void acceptAll() {
        refusal = Optional.empty();
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
    public Verdict place(Tenant tenant, Order order) {
        return refusal.<Verdict>map(Verdict.Refused::new).orElseGet(() -> {
            Receipt receipt = receipts.computeIfAbsent(order.id(), id -> {
                effects.add("placed");
                contents.put(id, order.content().fingerprint());
                return new Receipt("OMS-" + (receipts.size() + 1));
            });
            return new Verdict.Taken(receipt);
        });
    }

    @Override
    public Verdict amend(Tenant tenant, Order order, Receipt receipt) {
        return refusal.<Verdict>map(Verdict.Refused::new).orElseGet(() -> {
            Fingerprint content = order.content().fingerprint();
            if (!content.equals(contents.put(order.id(), content))) {
                effects.add("amended");
            }
            return new Verdict.Taken(receipt);
        });
    }

    @Override
    public Verdict cancel(Tenant tenant, Order order, Receipt receipt) {
        return refusal.<Verdict>map(Verdict.Refused::new).orElseGet(() -> {
            if (cancelled.add(order.id())) {
                effects.add("cancelled");
            }
            return new Verdict.Taken(receipt);
        });
    }

    @Override
    public Optional<Receipt> find(Tenant tenant, Order order) {
        return Optional.ofNullable(receipts.get(order.id()));
    }
}
