package io.integrationhub.core.tenant.binding;

import io.integrationhub.core.tenant.DataType;
import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantIds;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.known.Spelling;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.core.env.Environment;

/** Checks that the chosen masters are possible and connected. Data types of other services are left to them. */
class MastersCheck implements TenantSection.Check<Map<String, String>> {

    private final DataTypes owned;
    private final Environment environment;

    MastersCheck(DataTypes owned, Environment environment) {
        this.owned = owned;
        this.environment = environment;
    }

    /** A tenant's choice for one data type of this service. */
    private record Choice(TenantId tenant, String dataType, DataType type, String master) {

        String variable() {
            return new Finding("hub.tenants." + tenant + ".masters." + dataType, "").variable();
        }
    }

    @Override
    public void check(Tenant tenant, Map<String, String> section, Findings findings) {
        Masters masters = tenant.masters();
        owned.dataTypes()
                .forEach((name, type) -> masters.of(name)
                        .map(master -> new Choice(tenant.id(), name, type, master))
                        .ifPresent(choice -> check(choice, findings)));
        section.keySet().stream()
                .filter(written -> owned.dataTypes().keySet().stream().noneMatch(name -> Masters.isSame(name, written)))
                .forEach(written -> checkSpelling(tenant.id(), written, findings));
    }

    private void check(Choice choice, Findings findings) {
        if (!choice.type().masters().contains(choice.master())) {
            findings.add(
                    "masters." + choice.dataType(),
                    "'"
                            + choice.master()
                            + "' cannot be the master of "
                            + choice.dataType()
                            + "; choose one of: "
                            + String.join(", ", choice.type().masters()));
            return;
        }
        String address = "systems." + choice.master() + ".url";
        if (needsConnection(choice) && value(choice.tenant(), address).isEmpty()) {
            findings.add(
                    address,
                    "is missing, and "
                            + choice.master()
                            + " is the master of "
                            + choice.dataType()
                            + " ("
                            + choice.variable()
                            + ")");
        }
    }

    private void checkSpelling(TenantId tenant, String written, Findings findings) {
        Spelling.nearest(written, owned.dataTypes().keySet())
                .ifPresent(meant -> findings.add(
                        "masters." + written,
                        "unknown data type; did you mean "
                                + new Finding("hub.tenants." + tenant + ".masters." + meant, "").variable()
                                + "?"));
    }

    private boolean needsConnection(Choice choice) {
        return !choice.type().unconnected().contains(choice.master())
                && choice.type().unconnectedWhen().entrySet().stream()
                        .noneMatch(setting -> value(choice.tenant(), setting.getKey())
                                .filter(setting.getValue()::equalsIgnoreCase)
                                .isPresent());
    }

    private Optional<String> value(TenantId tenant, String property) {
        BindResult<String> value =
                TenantIds.literalBinder(environment).bind("hub.tenants." + tenant + "." + property, String.class);
        return Optional.ofNullable(value.orElse(null));
    }
}
