package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.DataTypes;
import io.integrationhub.core.tenant.Finding;
import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;

/** Checks whether the tenant chose a master for each data type of this service; without one no data is synchronized. */
class MastersDoctorCheck implements DoctorCheck {

    private final Tenants tenants;
    private final DataTypes owned;

    MastersDoctorCheck(Tenants tenants, DataTypes owned) {
        this.tenants = tenants;
        this.owned = owned;
    }

    @Override
    public String name() {
        return "masters";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        Masters masters = tenants.get(tenant).masters();
        return owned.dataTypes().keySet().stream()
                .sorted()
                .map(dataType -> masters.of(dataType)
                        .map(master -> Diagnosis.healthy(dataType, "the master is " + master))
                        .orElseGet(() -> noneChosen(tenant, dataType)))
                .toList();
    }

    private static Diagnosis noneChosen(TenantId tenant, String dataType) {
        String variable = new Finding("hub.tenants." + tenant + ".masters." + dataType, "").variable();
        return Diagnosis.unhealthy(dataType, "no master is chosen, so no data is synchronized", "Set " + variable);
    }
}
