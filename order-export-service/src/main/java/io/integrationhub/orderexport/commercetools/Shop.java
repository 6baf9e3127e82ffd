package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.progress.ProgressRules.NoteFields;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One tenant's Project with what is known about it: its States, the export Channel, the Types that have the hub's
 * fields.
 */
final class Shop {

    private final Project project;
    private final OrderExportSettings settings;
    private final NoteFields noteFields;
    private final NoteActions notes;
    private final ContentMapping content;
    private final StandingMapping standing;
    private final Map<String, String> channelIds = new ConcurrentHashMap<>();

    Shop(Project project, OrderExportSettings settings) {
        this.project = project;
        this.settings = settings;
        this.noteFields = settings.toProgressRules().notes();
        Set<String> ownFields = noteFields.all();
        this.notes = new NoteActions(project, settings.fields().type(), ownFields);
        this.content = new ContentMapping(settings.locale(), settings.collectMethods(), ownFields);
        this.standing = new StandingMapping(new States(project)::keyOf, ownFields);
    }

    Project project() {
        return project;
    }

    OrderExportSettings settings() {
        return settings;
    }

    NoteFields noteFields() {
        return noteFields;
    }

    NoteActions notes() {
        return notes;
    }

    /** The Channel that marks exported orders; made at first use, and known from then on. */
    String channelId() {
        // One thread asks, however many orders are looked at side by side.
        return channelIds.computeIfAbsent(settings.channel(), this::ensureChannel);
    }

    private String ensureChannel(String key) {
        return new Provisioning(project)
                .channel(key, ChannelRoleEnum.ORDER_EXPORT)
                .getId();
    }

    Order order(com.commercetools.api.models.order.Order order) {
        OrderId id = new OrderId(order.getId());
        String number = Optional.ofNullable(order.getOrderNumber()).orElse(id.value());
        return new Order(
                id,
                order.getVersion(),
                new OrderNumber(number),
                order.getLastModifiedAt().toInstant(),
                content.from(order),
                standing.from(order),
                export(order));
    }

    private Optional<Receipt> export(com.commercetools.api.models.order.Order order) {
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
