package io.integrationhub.starter.tenant.binding;

import io.integrationhub.starter.tenant.DataType;
import io.integrationhub.starter.tenant.DataTypes;
import io.integrationhub.starter.tenant.Finding;
import io.integrationhub.starter.tenant.Findings;
import io.integrationhub.starter.tenant.Masters;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.starter.tenant.TenantSection;
import io.integrationhub.starter.tenant.known.Spelling;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether the chosen masters are possible, and connected. Data types that other services own are left to them. */
class MastersCheck implements TenantSection.Check<Map<String, String>> {

    private final DataTypes owned;
    private final Environment environment;

    MastersCheck(DataTypes owned, Environment environment) {
        this.owned = owned;
        this.environment = environment;
    }

    @Override
    public void check(Tenant tenant, Map<String, String> section, Findings findings) {
        Masters masters = tenant.masters();
        owned.dataTypes().forEach((name, type) -> masters.of(name)
                .ifPresent(master -> check(tenant.id(), name, type, master, findings)));
        section.keySet().stream()
                .filter(written -> !owned.dataTypes().keySet().stream().anyMatch(name -> Masters.isSame(name, written)))
                .forEach(written -> checkSpelling(tenant.id(), written, findings));
    }

    private void check(TenantId tenant, String name, DataType type, String master, Findings findings) {
        if (!type.masters().contains(master)) {
            findings.add(
                    "masters." + name,
                    "'" + master + "' cannot be the master of " + name + "; choose one of: "
                            + String.join(", ", type.masters()));
            return;
        }
        if (needsConnection(tenant, type, master) && value(tenant, "systems." + master + ".url").isEmpty()) {
            findings.add(
                    "systems." + master + ".url",
                    "is missing, and " + master + " is the master of " + name + " ("
                            + new Finding("hub.tenants." + tenant + ".masters." + name, "").variable() + ")");
        }
    }

    private void checkSpelling(TenantId tenant, String written, Findings findings) {
        Spelling.nearest(written, owned.dataTypes().keySet())
                .ifPresent(meant -> findings.add(
                        "masters." + written,
                        "no such data type; did you mean "
                                + new Finding("hub.tenants." + tenant + ".masters." + meant, "").variable() + "?"));
    }

    private boolean needsConnection(TenantId tenant, DataType type, String master) {
        return !type.unconnected().contains(master)
                && type.unconnectedWhen().entrySet().stream()
                        .noneMatch(setting -> value(tenant, setting.getKey())
                                .filter(setting.getValue()::equalsIgnoreCase)
                                .isPresent());
    }

    private Optional<String> value(TenantId tenant, String property) {
        BindResult<String> value = Binder.get(environment).bind("hub.tenants." + tenant + "." + property, String.class);
        return Optional.ofNullable(value.orElse(null));
    }
}
