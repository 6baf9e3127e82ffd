package io.integrationhub.commercetools.provisioning;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Channels with one role, for all tenants. The ids are cached until the process ends. */
public final class ProvisionedChannels {

    private final ChannelRoleEnum role;
    private final Commercetools commercetools;
    private final Map<ChannelKey, String> ids = new ConcurrentHashMap<>();

    private final KeyLocks<ChannelKey> locks = new KeyLocks<>();

    private record ChannelKey(TenantId tenant, String key) {}

    ProvisionedChannels(ChannelRoleEnum role, Commercetools commercetools) {
        this.role = role;
        this.commercetools = commercetools;
    }

    /**
     * The id of the tenant's Channel with this key; the Channel is created, or gets the role, on first use. Callers
     * that ask for the same Channel wait for the first one, so that a burst of orders creates it once.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Provisioning#channel}
     */
    public String idOf(TenantId tenant, String key) {
        ChannelKey channel = new ChannelKey(tenant, key);
        if (!ids.containsKey(channel)) {
            locks.locked(channel, () -> {
                if (!ids.containsKey(channel)) {
                    ids.put(channel, provision(channel));
                }
            });
        }
        return Objects.requireNonNull(ids.get(channel));
    }

    private String provision(ChannelKey channel) {
        return new Provisioning(commercetools.project(channel.tenant()))
                .channel(channel.key(), role)
                .getId();
    }
}
