package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.state.State;
import com.commercetools.api.models.state.StateTypeEnum;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.progress.StateTarget;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the custom States that the tenant's settings name exist, and are of the right type. */
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
        if (!OrderExportSettings.exports(tenants.get(id))) {
            return List.of();
        }
        Shop shop = shops.of(tenants.get(id));
        return named(shop.settings()).entrySet().stream()
                .map(state -> diagnose(shop.project(), state.getKey(), state.getValue()))
                .toList();
    }

    /** The types of the States by their keys, as the settings use them. */
    private static Map<String, StateTypeEnum> named(OrderExportSettings settings) {
        Map<String, StateTypeEnum> named = new TreeMap<>();
        for (StateTarget target : settings.toProgressRules().states().values()) {
            named.put(target.lineState(), StateTypeEnum.LINE_ITEM_STATE);
            named.put(target.state(), StateTypeEnum.ORDER_STATE);
        }
        settings.gate().states().forEach(key -> named.put(key, StateTypeEnum.ORDER_STATE));
        named.put(settings.rejectedState(), StateTypeEnum.ORDER_STATE);
        named.remove("");
        return named;
    }

    private static Diagnosis diagnose(Project project, String key, StateTypeEnum wanted) {
        String type = wanted.getJsonName();
        return States.find(project, key)
                .map(state -> diagnose(key, state, type))
                .orElseGet(() -> Diagnosis.unhealthy(
                        subject(key),
                        "is named in the settings and not there",
                        "create a State of type " + type + " with this key"));
    }

    private static Diagnosis diagnose(String key, State state, String type) {
        String actual = state.getType().getJsonName();
        return actual.equals(type)
                ? Diagnosis.healthy(subject(key), "is of type " + type)
                : Diagnosis.unhealthy(
                        subject(key),
                        "is of type " + actual + " where the settings need " + type,
                        "name a State of type " + type + " in the settings");
    }

    private static String subject(String key) {
        return "State " + key;
    }
}
