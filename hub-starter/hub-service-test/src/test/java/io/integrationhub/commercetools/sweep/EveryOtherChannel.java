package io.integrationhub.commercetools.sweep;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.ResourcePagedQueryResponse;
import com.commercetools.api.models.channel.Channel;
import io.integrationhub.commercetools.Notification;
import io.integrationhub.commercetools.Notification.ResourceRef;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.TenantId;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Misses a notification for every channel with an even number.
 *
 * @param before is called with each channel that is verified
 */
record EveryOtherChannel(Consumer<Channel> before) implements Sweep<Channel> {

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public ApiMethod<?, ? extends ResourcePagedQueryResponse<Channel>> query(ProjectApiRoot api) {
        return api.channels().get().withWhere("key is defined");
    }

    @Override
    public ResourceRef notified(JsonNode channel) {
        return ResourceRef.of("channel", channel);
    }

    @Override
    public Optional<Notification> missedNotification(TenantId tenant, Channel channel) {
        before.accept(channel);
        return isEven(channel.getKey())
                ? Optional.of(Notification.missed(
                        "acme-prod",
                        "ChannelCreated",
                        new ResourceRef("channel", channel.getId(), channel.getVersion()),
                        Optional.of(channel.getKey())))
                : Optional.empty();
    }

    static boolean isEven(String key) {
        return Integer.parseInt(key.substring("channel-".length())) % 2 == 0;
    }
}
