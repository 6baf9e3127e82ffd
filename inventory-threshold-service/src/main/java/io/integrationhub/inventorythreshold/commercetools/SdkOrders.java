package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.OrderUpdateAction;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders, read and marked with the SDK. */
class SdkOrders implements Orders {

    private final Commercetools commercetools;
    private final SupplyChannels channels;
    private final ProvisionedFields fields;

    SdkOrders(Commercetools commercetools, SupplyChannels channels, ProvisionedFields fields) {
        this.commercetools = commercetools;
        this.channels = channels;
        this.fields = fields;
    }

    @Override
    public Optional<StockOrder> load(StockTenant tenant, OrderId id) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().orders().withId(id.value()).get()).map(order -> stockOrder(tenant, order));
    }

    @Override
    public void markUnconfirmed(StockTenant tenant, OrderId id) {
        Project project = commercetools.project(tenant.id());
        var byId = project.api().orders().withId(id.value());
        project.update(
                () -> project.call(byId.get()),
                order -> marking(tenant, order),
                (order, actions) -> project.call(
                        byId.post(update -> update.version(order.getVersion()).actions(actions))));
    }

    private List<OrderUpdateAction> marking(StockTenant tenant, Order order) {
        String field = tenant.settings().unconfirmedField();
        boolean hasValue = order.getCustom() != null
                && order.getCustom().getFields().values().containsKey(field);
        if (hasValue) {
            return List.of();
        }
        return fields.changes(tenant.tenant(), order.getCustom(), Map.of(field, StockOrder.UNCONFIRMED))
                .toOrderActions();
    }

    private StockOrder stockOrder(StockTenant tenant, Order order) {
        return new StockOrder(
                new OrderId(order.getId()),
                Optional.ofNullable(order.getOrderNumber()).orElse(order.getId()),
                order.getCreatedAt().toInstant(),
                exportedAt(tenant, order),
                order.getOrderState() == OrderState.CANCELLED,
                order.getCart() == null && order.getQuote() == null,
                order.getLineItems().stream()
                        .filter(line -> line.getVariant().getSku() != null)
                        .map(line -> line(tenant, line, order.getInventoryMode()))
                        .toList());
    }

    private Optional<Instant> exportedAt(StockTenant tenant, Order order) {
        String exportChannel = tenant.settings().exportChannel();
        return Optional.ofNullable(order.getSyncInfo()).stream()
                .flatMap(List::stream)
                .filter(sync ->
                        channels.keyOf(tenant.id(), sync.getChannel().getId()).equals(exportChannel))
                .map(sync -> sync.getSyncedAt().toInstant())
                .min(Comparator.naturalOrder());
    }

    private OrderLine line(
            StockTenant tenant, LineItem line, com.commercetools.api.models.cart.@Nullable InventoryMode orderMode) {
        String channel = line.getSupplyChannel() == null
                ? ""
                : channels.keyOf(tenant.id(), line.getSupplyChannel().getId());
        var mode = line.getInventoryMode() == null ? orderMode : line.getInventoryMode();
        return new OrderLine(
                new Position(line.getVariant().getSku(), channel),
                line.getQuantity(),
                mode == null ? InventoryMode.NONE : InventoryMode.of(mode.getJsonName()));
    }
}
