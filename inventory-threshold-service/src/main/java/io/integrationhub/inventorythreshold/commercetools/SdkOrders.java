package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.type.FieldContainer;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders by way of the SDK. */
class SdkOrders implements Orders {

    private final Commercetools commercetools;
    private final SupplyChannels channels;
    private final SdkUnconfirmedTypes types;

    SdkOrders(Commercetools commercetools, SupplyChannels channels, SdkUnconfirmedTypes types) {
        this.commercetools = commercetools;
        this.channels = channels;
        this.types = types;
    }

    @Override
    public Optional<StockOrder> load(Tenant tenant, OrderId id) {
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().orders().withId(id.value()).get()).map(order -> stockOrder(tenant, order));
    }

    @Override
    public void mark(Tenant tenant, OrderId id, String mark) {
        Project project = commercetools.project(tenant.id());
        var byId = project.api().orders().withId(id.value());
        project.update(
                () -> project.call(byId.get()),
                order -> marking(tenant, order, mark),
                (order, actions) -> project.call(
                        byId.post(update -> update.version(order.getVersion()).actions(actions))));
    }

    private List<OrderUpdateAction> marking(Tenant tenant, Order order, String mark) {
        InventorySettings settings = InventorySettings.of(tenant);
        if (order.getCustom() == null) {
            types.prepare(tenant);
            return List.of(OrderUpdateAction.setCustomTypeBuilder()
                    .type(type -> type.key(settings.markType()))
                    .fields(FieldContainer.builder()
                            .addValue(settings.markField(), mark)
                            .build())
                    .build());
        }
        if (order.getCustom().getFields().values().containsKey(settings.markField())) {
            return List.of();
        }
        types.extend(tenant, order.getCustom().getType().getId());
        return List.of(OrderUpdateAction.setCustomFieldBuilder()
                .name(settings.markField())
                .value(mark)
                .build());
    }

    private StockOrder stockOrder(Tenant tenant, Order order) {
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

    private Optional<Instant> exportedAt(Tenant tenant, Order order) {
        String marking = InventorySettings.of(tenant).exportChannel();
        return Optional.ofNullable(order.getSyncInfo()).stream()
                .flatMap(List::stream)
                .filter(sync ->
                        channels.keyOf(tenant, sync.getChannel().getId()).equals(marking))
                .map(sync -> sync.getSyncedAt().toInstant())
                .min(Comparator.naturalOrder());
    }

    private OrderLine line(
            Tenant tenant, LineItem line, com.commercetools.api.models.cart.@Nullable InventoryMode common) {
        String channel = line.getSupplyChannel() == null
                ? ""
                : channels.keyOf(tenant, line.getSupplyChannel().getId());
        var mode = line.getInventoryMode() == null ? common : line.getInventoryMode();
        return new OrderLine(
                new Position(line.getVariant().getSku(), channel),
                line.getQuantity(),
                mode == null ? InventoryMode.NONE : InventoryMode.of(mode.getJsonName()));
    }
}
