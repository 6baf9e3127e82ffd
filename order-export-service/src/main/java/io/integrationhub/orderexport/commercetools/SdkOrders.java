package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.order.OrderUpdateAction;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.order.Approval;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.progress.Change;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Orders by way of the SDK. */
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
        return read(shop, id).map(shop::order);
    }

    @Override
    public Optional<Order> find(Tenant tenant, OrderNumber number) {
        Shop shop = shops.of(tenant);
        Project project = shop.project();
        return project.find(project.api()
                        .orders()
                        .withOrderNumber(number.value())
                        .get()
                        .withExpand(Shops.EXPANDED))
                .map(shop::order)
                // Where the shop gives no numbers, an order is called by its id.
                .or(() -> load(tenant, new OrderId(number.value())));
    }

    @Override
    public List<OrderId> paidWith(Tenant tenant, String paymentId) {
        Project project = shops.of(tenant).project();
        return project
                .call(project.api()
                        .orders()
                        .get()
                        .withWhere("paymentInfo(payments(id=:payment))")
                        .withPredicateVar("payment", paymentId)
                        .withWithTotal(false))
                .getResults()
                .stream()
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
        if (isRecorded(shop, order, receipt)) {
            return;
        }
        write(shop, order.id(), now -> {
            List<OrderUpdateAction> actions = new ArrayList<>();
            if (!shop.order(now).export().equals(Optional.of(receipt))) {
                actions.add(OrderUpdateAction.updateSyncInfoBuilder()
                        .channel(channel -> channel.id(shop.channelId()))
                        .externalId(receipt.externalId())
                        .syncedAt(clock.instant().atZone(ZoneOffset.UTC))
                        .build());
            }
            actions.addAll(shop.notes().set(now, exported(shop, receipt)));
            return actions;
        });
    }

    @Override
    public void recordRejection(Tenant tenant, Order order, Rejection rejection) {
        Shop shop = shops.of(tenant);
        String state = shop.settings().rejectedState();
        write(shop, order.id(), now -> {
            List<OrderUpdateAction> actions = new ArrayList<>(
                    shop.notes().set(now, Map.of(shop.noteFields().rejection(), rejection.text())));
            if (!state.isEmpty() && !shop.order(now).standing().state().equals(state)) {
                actions.add(OrderActions.transition(state));
            }
            return actions;
        });
    }

    @Override
    public Order change(Tenant tenant, OrderId id, Function<Order, List<Change>> decide) {
        Shop shop = shops.of(tenant);
        List<Change.OfPayment> payments = new ArrayList<>();
        com.commercetools.api.models.order.Order after = write(shop, id, now -> {
            List<Change> changes = decide.apply(shop.order(now));
            payments.clear();
            changes.forEach(change -> {
                if (change instanceof Change.OfPayment payment) {
                    payments.add(payment);
                }
            });
            return new OrderActions(now, shop.notes()).of(changes);
        });
        payments.forEach(new PaymentWrites(shop.project(), clock)::apply);
        return shop.order(after);
    }

    private static boolean isRecorded(Shop shop, Order order, Receipt receipt) {
        Map<String, String> notes = order.standing().notes();
        return order.export().equals(Optional.of(receipt))
                && exported(shop, receipt).entrySet().stream()
                        .allMatch(note -> note.getValue().equals(notes.getOrDefault(note.getKey(), "")));
    }

    private static Map<String, String> exported(Shop shop, Receipt receipt) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(shop.noteFields().externalId(), receipt.externalId());
        notes.put(shop.noteFields().rejection(), "");
        return notes;
    }

    private static Optional<com.commercetools.api.models.order.Order> read(Shop shop, OrderId id) {
        Project project = shop.project();
        return project.find(project.api().orders().withId(id.value()).get().withExpand(Shops.EXPANDED));
    }

    private static com.commercetools.api.models.order.Order write(
            Shop shop, OrderId id, Function<com.commercetools.api.models.order.Order, List<OrderUpdateAction>> decide) {
        Project project = shop.project();
        var byId = project.api().orders().withId(id.value());
        return project.update(
                () -> project.call(byId.get().withExpand(Shops.EXPANDED)),
                decide,
                (order, actions) -> project.call(
                        byId.post(update -> update.version(order.getVersion()).actions(actions))));
    }
}
