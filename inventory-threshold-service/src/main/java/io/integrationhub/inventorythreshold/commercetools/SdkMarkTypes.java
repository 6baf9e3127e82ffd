package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.TypeDraft;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Types by way of the SDK; a Type that has the field is remembered, and taken to keep it. */
class SdkMarkTypes implements MarkTypes {

    private record TypeOf(TenantId tenant, String id) {}

    private final Commercetools commercetools;
    private final Set<TypeOf> ready = ConcurrentHashMap.newKeySet();
    private final Set<TenantId> prepared = ConcurrentHashMap.newKeySet();

    SdkMarkTypes(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public boolean canMark(Tenant tenant, Optional<String> typeId) {
        return typeId.map(id -> ready.contains(new TypeOf(tenant.id(), id)))
                .orElseGet(() -> prepared.contains(tenant.id()));
    }

    @Override
    public void prepare(Tenant tenant) {
        if (prepared.contains(tenant.id())) {
            return;
        }
        TypeDraft draft = TypeDraft.builder()
                .key(InventorySettings.of(tenant).markType())
                .name(LocalizedString.ofEnglish("Integration Hub"))
                .resourceTypeIds(ResourceTypeId.ORDER)
                .fieldDefinitions(field(tenant))
                .build();
        String id = provisioning(tenant).type(draft).getId();
        ready.add(new TypeOf(tenant.id(), id));
        prepared.add(tenant.id());
    }

    /** Gives an order's own Type the field, unless it is known to have it. */
    void extend(Tenant tenant, String typeId) {
        TypeOf wanted = new TypeOf(tenant.id(), typeId);
        if (!ready.contains(wanted)) {
            provisioning(tenant).fields(typeId, List.of(field(tenant)));
            ready.add(wanted);
        }
    }

    private Provisioning provisioning(Tenant tenant) {
        return new Provisioning(commercetools.project(tenant.id()));
    }

    private static FieldDefinition field(Tenant tenant) {
        return Provisioning.textField(InventorySettings.of(tenant).markField(), "Stock check");
    }
}
