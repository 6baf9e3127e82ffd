package io.integrationhub.orderexport.commercetools;

import io.integrationhub.commercetools.Project;
import io.integrationhub.orderexport.commercetools.mapping.CollectRules;
import io.integrationhub.orderexport.commercetools.mapping.ContentMapping;
import io.integrationhub.orderexport.commercetools.mapping.StatusMapping;
import io.integrationhub.orderexport.commercetools.update.HubFieldActions;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.progress.ProgressRules.HubFields;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The Project of one tenant with its settings and the mapping of its orders. */
final class Shop {

    private final Project project;
    private final OrderExportSettings settings;
    private final HubFieldActions hubFieldActions;
    private final Supplier<String> channelId;
    private final HubFields hubFields;
    private final ContentMapping content;
    private final StatusMapping status;

    /**
     * Creates a shop.
     *
     * @param channelId returns the id of the Channel that marks exported orders; creates the Channel if necessary
     */
    Shop(Project project, OrderExportSettings settings, HubFieldActions hubFieldActions, Supplier<String> channelId) {
        this.project = project;
        this.settings = settings;
        this.hubFieldActions = hubFieldActions;
        this.channelId = channelId;
        this.hubFields = settings.fields().toHubFields();
        Set<String> names = hubFields.all();
        this.content = new ContentMapping(
                settings.locale(),
                new CollectRules(settings.collectMethods(), settings.collectPointField()),
                names,
                settings.contentFieldsWithCollectPoint());
        this.status = new StatusMapping(new States(project)::keyOf, names, hubFields.invoices());
    }

    Project project() {
        return project;
    }

    OrderExportSettings settings() {
        return settings;
    }

    HubFields hubFields() {
        return hubFields;
    }

    HubFieldActions hubFieldActions() {
        return hubFieldActions;
    }

    String channelId() {
        return channelId.get();
    }

    Order order(com.commercetools.api.models.order.Order order) {
        OrderId id = new OrderId(order.getId());
        return new Order(
                id,
                order.getVersion(),
                new OrderNumber(Optional.ofNullable(order.getOrderNumber()).orElse(id.value())),
                order.getLastModifiedAt().toInstant(),
                content.from(order),
                status.from(order),
                receipt(order));
    }

    private Optional<Receipt> receipt(com.commercetools.api.models.order.Order order) {
        if (order.getSyncInfo().isEmpty()) {
            return Optional.empty();
        }
        String channel = channelId();
        return order.getSyncInfo().stream()
                .filter(sync -> sync.getChannel().getId().equals(channel))
                .findFirst()
                .map(sync ->
                        new Receipt(Optional.ofNullable(sync.getExternalId()).orElse(order.getId())));
    }
}
