package io.integrationhub.commercetools.provisioning;

import com.commercetools.api.models.type.CustomFields;
import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The hub's custom fields on one kind of resource, for all tenants. A resource can have only one Type, so the fields
 * are added to the Type it has; a resource without one gets the hub's own Type.
 *
 * <p>Types that have the fields are cached until the process ends: commercetools is asked once per Type. Threads that
 * need the same Type at the same time wait for the first one.
 */
public final class ProvisionedFields {

    private final ResourceTypeId resource;
    private final Commercetools commercetools;
    private final Function<Tenant, HubType> type;
    private final Map<TenantId, HubType> types = new ConcurrentHashMap<>();
    private final Set<ProvisionedType> provisioned = ConcurrentHashMap.newKeySet();
    private final KeyLocks<ProvisionedType> locks = new KeyLocks<>();

    /**
     * A Type that is known to have the fields.
     *
     * @param id empty for the hub's own
     */
    private record ProvisionedType(TenantId tenant, Optional<String> id) {}

    ProvisionedFields(ResourceTypeId resource, Commercetools commercetools, Function<Tenant, HubType> type) {
        this.resource = resource;
        this.commercetools = commercetools;
        this.type = type;
    }

    /**
     * The changes that give a resource these values, once its Type has the fields.
     *
     * @param custom the resource's custom fields as read from commercetools; null if it has no Type
     * @param values by field name; an empty text removes the field
     * @throws io.integrationhub.core.fault.Fault as {@link Provisioning#type} and {@link Provisioning#fields}
     */
    public FieldChanges changes(Tenant tenant, @Nullable CustomFields custom, Map<String, ?> values) {
        FieldChanges changes = FieldChanges.between(typeOf(tenant).key(), custom, values);
        if (!changes.isEmpty()) {
            provision(
                    tenant,
                    Optional.ofNullable(custom).map(fields -> fields.getType().getId()));
        }
        return changes;
    }

    /**
     * The changes that give the resource of an Extension's call these values, once its Type has the fields.
     *
     * @param json the resource as commercetools sent it
     * @param values by field name; an empty text removes the field
     * @throws io.integrationhub.core.fault.Fault as {@link Provisioning#type} and {@link Provisioning#fields}; actions
     *     on a field that does not exist would fail the customer's write
     */
    public FieldChanges changes(Tenant tenant, JsonNode json, Map<String, ?> values) {
        FieldChanges changes = FieldChanges.between(typeOf(tenant).key(), json, values);
        if (!changes.isEmpty()) {
            provision(tenant, FieldChanges.typeId(json));
        }
        return changes;
    }

    /**
     * Whether a Type is known to have the fields. Never calls commercetools.
     *
     * @param typeId the resource's Type; empty if it has none and will get the hub's own
     */
    public boolean areProvisioned(Tenant tenant, Optional<String> typeId) {
        return provisioned.contains(new ProvisionedType(tenant.id(), typeId));
    }

    /** Ensures that the hub's own Type exists and has the fields, for example when the service starts. */
    public void provisionType(Tenant tenant) {
        provision(tenant, Optional.empty());
    }

    /** Callers that need the same Type wait for the first one, so that a burst of orders provisions it once. */
    private void provision(Tenant tenant, Optional<String> typeId) {
        if (areProvisioned(tenant, typeId)) {
            return;
        }
        locks.locked(new ProvisionedType(tenant.id(), typeId), () -> {
            if (!areProvisioned(tenant, typeId)) {
                provisionOnce(tenant, typeId);
            }
        });
    }

    private void provisionOnce(Tenant tenant, Optional<String> typeId) {
        Provisioning provisioning = new Provisioning(commercetools.project(tenant.id()));
        HubType own = typeOf(tenant);
        String id = typeId.map(existing -> provisioning.fields(existing, own.fields()))
                .orElseGet(() -> provisioning.type(own.draft(resource)))
                .getId();
        provisioned.add(new ProvisionedType(tenant.id(), Optional.of(id)));
        provisioned.add(new ProvisionedType(tenant.id(), typeId));
    }

    private HubType typeOf(Tenant tenant) {
        return types.computeIfAbsent(tenant.id(), _ -> type.apply(tenant));
    }
}
