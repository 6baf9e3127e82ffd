package io.integrationhub.customersync.resync;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says which records of the master have waited for long for something that does not exist in commercetools. */
record WaitingDoctorCheck(WaitingRecords<?> customers, WaitingRecords<?> units, Tenants tenants)
        implements DoctorCheck {

    @Override
    public String name() {
        return "waiting-records";
    }

    @Override
    public List<Diagnosis> examine(TenantId id) {
        Tenant tenant = tenants.get(id);
        List<Diagnosis> diagnoses = new ArrayList<>();
        if (CustomerTenant.isMastered(tenant)) {
            diagnoses.add(diagnosis("customers", customers, tenant));
        }
        if (CustomerTenant.hasMasteredUnits(tenant)) {
            diagnoses.add(diagnosis("business units", units, tenant));
        }
        return diagnoses;
    }

    private static Diagnosis diagnosis(String subject, WaitingRecords<?> waiting, Tenant tenant) {
        Duration age = ImportSettings.of(tenant).waitingWarning();
        long overdue = waiting.countOverdue(tenant.id(), age);
        return overdue == 0
                ? Diagnosis.healthy(subject, waiting.count(tenant.id()) + " wait")
                : Diagnosis.unhealthy(
                        subject,
                        overdue + " have waited longer than " + age.toMinutes() + " minutes",
                        "create what they need, which the log names, or have the master correct them");
    }
}
