package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.state.State;
import com.commercetools.api.models.state.StateTypeEnum;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.progress.StateTarget;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks that the custom States named in the tenant's settings exist and have the right type. */
class StatesDoctorCheck implements DoctorCheck {

    private final Shops shops;
    private final Tenants tenants;

    StatesDoctorCheck(Shops shops, Tenants tenants) {
        this.shops = shops;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "order-states";
    }

    @Override
    public List<Diagnosis> examine(TenantId id) {
        Tenant tenant = tenants.get(id);
        if (!OrderExportSettings.exports(tenant)) {
            return List.of();
        }
        Shop shop = shops.of(tenant);
        return typesByKey(shop.settings()).entrySet().stream()
                .map(state -> diagnose(shop.project(), state.getKey(), state.getValue()))
                .toList();
    }

    /** Returns the expected types of the States by their keys in the settings. */
    private static Map<String, StateTypeEnum> typesByKey(OrderExportSettings settings) {
        Map<String, StateTypeEnum> types = new TreeMap<>();
        for (StateTarget target : settings.toProgressRules().states().values()) {
            types.put(target.lineState(), StateTypeEnum.LINE_ITEM_STATE);
            types.put(target.state(), StateTypeEnum.ORDER_STATE);
        }
        settings.gate().states().forEach(key -> types.put(key, StateTypeEnum.ORDER_STATE));
        types.put(settings.rejectedState(), StateTypeEnum.ORDER_STATE);
        types.remove("");
        return types;
    }

    private static Diagnosis diagnose(Project project, String key, StateTypeEnum expected) {
        String type = expected.getJsonName();
        return States.find(project, key)
                .map(state -> diagnose(key, state, type))
                .orElseGet(() -> Diagnosis.unhealthy(
                        subject(key), "does not exist", "create a State of type " + type + " with this key"));
    }

    private static Diagnosis diagnose(String key, State state, String type) {
        String actual = state.getType().getJsonName();
        return actual.equals(type)
                ? Diagnosis.healthy(subject(key), "is of type " + type)
                : Diagnosis.unhealthy(
                        subject(key),
                        "is of type " + actual + " but the settings require type " + type,
                        "configure a State of type " + type);
    }

    private static String subject(String key) {
        return "State " + key;
    }
}
