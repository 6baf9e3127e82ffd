package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** Examines the connections of all tenants, or of one, and suggests fixes. */
@Endpoint(id = "doctor")
class DoctorEndpoint {

    private final Tenants tenants;
    private final Doctor doctor;

    DoctorEndpoint(Tenants tenants, Doctor doctor) {
        this.tenants = tenants;
        this.doctor = doctor;
    }

    /**
     * The results of all checks.
     *
     * @param healthy whether no check found a problem
     * @param findings number of problems
     * @param checks the single results
     */
    record Report(boolean healthy, long findings, List<Examination> checks) {

        static Report of(List<Examination> checks) {
            long findings =
                    checks.stream().filter(check -> !check.diagnosis().ok()).count();
            return new Report(findings == 0, findings, checks);
        }
    }

    @ReadOperation
    Report all() {
        return Report.of(doctor.examine(tenants.all()));
    }

    @ReadOperation
    @Nullable
    Report one(@Selector String tenant) {
        return tenants.find(tenant)
                .map(found -> Report.of(doctor.examine(List.of(found))))
                .orElse(null);
    }
}
