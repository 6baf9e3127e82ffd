package io.integrationhub.orderexport.commercetools.mapping;

import static io.integrationhub.orderexport.commercetools.mapping.AddressMapping.text;

import com.commercetools.api.models.channel.ChannelReference;
import com.commercetools.api.models.customer_group.CustomerGroupReference;
import io.integrationhub.orderexport.order.content.ResourceReference;
import org.jspecify.annotations.Nullable;

/** Maps references; their keys are known as far as they are expanded. */
final class References {

    private References() {}

    static ResourceReference from(@Nullable ChannelReference channel) {
        if (channel == null) {
            return ResourceReference.NONE;
        }
        String key = channel.getObj() == null ? "" : text(channel.getObj().getKey());
        return new ResourceReference(channel.getId(), key);
    }

    static ResourceReference from(@Nullable CustomerGroupReference group) {
        if (group == null) {
            return ResourceReference.NONE;
        }
        String key = group.getObj() == null ? "" : text(group.getObj().getKey());
        return new ResourceReference(group.getId(), key);
    }
}
