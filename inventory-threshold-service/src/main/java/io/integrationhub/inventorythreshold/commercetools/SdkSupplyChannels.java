package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.channel.Channel;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channels by way of the SDK; a key of a channel is taken to stay what it is. */
class SdkSupplyChannels implements SupplyChannels {

    private record ChannelOf(TenantId tenant, String id) {}

    private final Commercetools commercetools;
    private final Map<ChannelOf, String> keys = new ConcurrentHashMap<>();

    SdkSupplyChannels(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public String keyOf(Tenant tenant, String id) {
        ChannelOf wanted = new ChannelOf(tenant.id(), id);
        String known = keys.get(wanted);
        if (known != null) {
            return known;
        }
        // Not under the map's lock: others need not wait for commercetools.
        Optional<String> found = read(tenant, id);
        found.ifPresent(key -> keys.put(wanted, key));
        return found.orElse(id);
    }

    private Optional<String> read(Tenant tenant, String id) {
        var project = commercetools.project(tenant.id());
        return project.find(project.api().channels().withId(id).get()).map(Channel::getKey);
    }
}
