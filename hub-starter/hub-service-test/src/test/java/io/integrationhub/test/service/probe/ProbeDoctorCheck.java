package io.integrationhub.test.service.probe;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.TenantId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Always finds a problem. */
@Component
class ProbeDoctorCheck implements DoctorCheck {

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public List<Diagnosis> examine(TenantId tenant) {
        return List.of(Diagnosis.unhealthy("oms", "unreachable", "Check the network"));
    }
}
