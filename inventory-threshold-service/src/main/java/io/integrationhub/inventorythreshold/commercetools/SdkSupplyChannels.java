package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.channel.Channel;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Supply channels, read with the SDK. Keys are cached for good, since merchants do not rename channels. */
class SdkSupplyChannels implements SupplyChannels {

    private record ChannelId(TenantId tenant, String id) {}

    private final Commercetools commercetools;
    private final Map<ChannelId, String> keys = new ConcurrentHashMap<>();

    SdkSupplyChannels(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public String keyOf(TenantId tenant, String id) {
        ChannelId channel = new ChannelId(tenant, id);
        String cached = keys.get(channel);
        if (cached != null) {
            return cached;
        }
        // Not with computeIfAbsent, which would make others wait for commercetools.
        Optional<String> found = read(tenant, id);
        found.ifPresent(key -> keys.put(channel, key));
        return found.orElse(id);
    }

    private Optional<String> read(TenantId tenant, String id) {
        var project = commercetools.project(tenant);
        return project.find(project.api().channels().withId(id).get()).map(Channel::getKey);
    }
}
