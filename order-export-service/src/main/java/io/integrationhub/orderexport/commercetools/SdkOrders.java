package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.order.OrderUpdateAction;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.update.OrderActions;
import io.integrationhub.orderexport.commercetools.update.PaymentUpdates;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.plan.Change;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads and updates orders through the commercetools SDK. */
class SdkOrders implements Orders {

    private final Shops shops;
    private final InstantSource clock;

    SdkOrders(Shops shops, InstantSource clock) {
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public Optional<Order> load(Tenant tenant, OrderId id) {
        Shop shop = shops.of(tenant);
        Project project = shop.project();
        return project.find(project.api().orders().withId(id.value()).get().withExpand(Shops.EXPANDED))
                .map(shop::order);
    }

    @Override
    public Optional<Order> find(Tenant tenant, OrderNumber number) {
        Shop shop = shops.of(tenant);
        Project project = shop.project();
        var byNumber = project.api().orders().withOrderNumber(number.value()).get();
        return project.find(byNumber.withExpand(Shops.EXPANDED))
                .map(shop::order)
                // An order without an order number is identified by its id.
                .or(() -> load(tenant, new OrderId(number.value())));
    }

    @Override
    public List<OrderId> paidWith(Tenant tenant, String paymentId) {
        Project project = shops.of(tenant).project();
        var request = project.api()
                .orders()
                .get()
                .withWhere("paymentInfo(payments(id=:payment))")
                .withPredicateVar("payment", paymentId)
                .withWithTotal(false);
        return project.call(request).getResults().stream()
                .map(order -> new OrderId(order.getId()))
                .toList();
    }

    @Override
    public Approval approval(Tenant tenant, Order order) {
        return new ApprovalFlows(shops.of(tenant).project(), clock).of(order);
    }

    @Override
    public void recordExport(Tenant tenant, Order order, Receipt receipt) {
        Shop shop = shops.of(tenant);
        recordExport(shop, order, receipt, exportFields(shop, receipt, ""));
    }

    @Override
    public void recordRejectedChange(Tenant tenant, Order order, Receipt receipt, Rejection rejection) {
        Shop shop = shops.of(tenant);
        recordExport(shop, order, receipt, exportFields(shop, receipt, rejection.text()));
    }

    private void recordExport(Shop shop, Order order, Receipt receipt, Map<String, String> fields) {
        if (isRecorded(order, receipt, fields)) {
            return;
        }
        update(shop, order.id(), current -> {
            List<OrderUpdateAction> actions = new ArrayList<>();
            if (!shop.order(current).receipt().equals(Optional.of(receipt))) {
                actions.add(syncInfo(shop, receipt));
            }
            actions.addAll(shop.hubFieldActions().set(current, fields));
            return actions;
        });
    }

    @Override
    public void recordRejection(Tenant tenant, Order order, Rejection rejection) {
        Shop shop = shops.of(tenant);
        String state = shop.settings().rejectedState();
        update(shop, order.id(), current -> {
            Map<String, String> fields = Map.of(shop.hubFields().rejection(), rejection.text());
            List<OrderUpdateAction> actions =
                    new ArrayList<>(shop.hubFieldActions().set(current, fields));
            if (!state.isEmpty() && !shop.order(current).status().state().equals(state)) {
                actions.add(OrderActions.transition(state));
            }
            return actions;
        });
    }

    @Override
    public Order change(Tenant tenant, OrderId id, Function<Order, List<Change>> changes) {
        Shop shop = shops.of(tenant);
        List<Change> planned = new ArrayList<>();
        try {
            com.commercetools.api.models.order.Order updated = update(shop, id, current -> {
                planned.clear();
                planned.addAll(changes.apply(shop.order(current)));
                return new OrderActions(current, shop.hubFieldActions()).of(planned);
            });
            changePayments(shop, planned);
            return shop.order(updated);
        } catch (PermanentFault e) {
            if (e.code() != CommercetoolsFault.COMMERCETOOLS_REJECTED) {
                throw e;
            }
            changeOneByOne(shop, id, changes);
            changePayments(shop, planned);
            throw e;
        }
    }

    /** commercetools rejects all actions of an update if it rejects one; the others must not be lost with it. */
    private static void changeOneByOne(Shop shop, OrderId id, Function<Order, List<Change>> changes) {
        Set<Change> tried = new HashSet<>();
        List<Change> next = new ArrayList<>();
        do {
            next.clear();
            try {
                update(shop, id, current -> {
                    next.clear();
                    changes.apply(shop.order(current)).stream()
                            .filter(change -> !(change instanceof Change.PaymentChange) && !tried.contains(change))
                            .findFirst()
                            .ifPresent(next::add);
                    return new OrderActions(current, shop.hubFieldActions()).of(next);
                });
            } catch (PermanentFault e) {
                if (e.code() != CommercetoolsFault.COMMERCETOOLS_REJECTED) {
                    throw e;
                }
            }
            tried.addAll(next);
        } while (!next.isEmpty());
    }

    private void changePayments(Shop shop, List<Change> changes) {
        PaymentUpdates payments = new PaymentUpdates(shop.project(), clock);
        for (Change change : changes) {
            if (change instanceof Change.PaymentChange payment) {
                payments.apply(payment);
            }
        }
    }

    private static boolean isRecorded(Order order, Receipt receipt, Map<String, String> fields) {
        Map<String, String> actual = order.status().hubFields();
        return order.receipt().equals(Optional.of(receipt))
                && fields.entrySet().stream()
                        .allMatch(field -> field.getValue().equals(actual.getOrDefault(field.getKey(), "")));
    }

    private static Map<String, String> exportFields(Shop shop, Receipt receipt, String changeRejection) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(shop.hubFields().externalId(), receipt.externalId());
        fields.put(shop.hubFields().rejection(), "");
        fields.put(shop.hubFields().changeRejection(), changeRejection);
        return fields;
    }

    private OrderUpdateAction syncInfo(Shop shop, Receipt receipt) {
        return OrderUpdateAction.updateSyncInfoBuilder()
                .channel(channel -> channel.id(shop.channelId()))
                .externalId(receipt.externalId())
                .syncedAt(clock.instant().atZone(ZoneOffset.UTC))
                .build();
    }

    private static com.commercetools.api.models.order.Order update(
            Shop shop,
            OrderId id,
            Function<com.commercetools.api.models.order.Order, List<OrderUpdateAction>> actions) {
        Project project = shop.project();
        var byId = project.api().orders().withId(id.value());
        return project.update(
                () -> project.call(byId.get().withExpand(Shops.EXPANDED)),
                actions,
                (order, decided) -> project.call(
                        byId.post(update -> update.version(order.getVersion()).actions(decided))
                                .withExpand(Shops.EXPANDED)));
    }
}
