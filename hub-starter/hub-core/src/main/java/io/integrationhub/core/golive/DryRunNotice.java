package io.integrationhub.core.golive;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Says at the start and in the doctor's report which tenants are in dry run, so that none is left there. */
record DryRunNotice(Tenants tenants) implements DoctorCheck, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DryRunNotice.class);

    @Override
    public void afterSingletonsInstantiated() {
        tenants.all().stream()
                .filter(DryRun::isOn)
                .forEach(tenant ->
                        log.atWarn().addKeyValue("tenant", tenant.id()).log("Tenant is in dry run: nothing is sent"));
    }

    @Override
    public String name() {
        return "go-live";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        boolean isDryRun = DryRun.isOn(tenants.get(tenant));
        return List.of(Diagnosis.healthy("mode", isDryRun ? "in dry run: nothing is sent" : "live"));
    }
}
