package io.integrationhub.customersync.export;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.Target;
import java.util.Set;

/**
 * What targets were told about orders. A target recognizes what was sent again after a crash; what happens again much
 * later, such as the delivery of what was shipped, only the hub recognizes.
 */
public interface TrackedActivities {

    /** Those of these keys that the target has. Repeatable because it only reads. */
    Set<String> find(TenantId tenant, Target target, Set<String> keys);

    /** The target has these from now on. Repeatable. */
    void add(TenantId tenant, Target target, Set<String> keys);
}
