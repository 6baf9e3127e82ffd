package io.integrationhub.core.ops.doctor;

import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** Examines the connections of all tenants, or of one, and says what to do where something is wrong. */
@Endpoint(id = "doctor")
class DoctorEndpoint {

    private final Tenants tenants;
    private final Doctor doctor;

    DoctorEndpoint(Tenants tenants, Doctor doctor) {
        this.tenants = tenants;
        this.doctor = doctor;
    }

    /**
     * What all checks say.
     *
     * @param healthy whether none of them has a finding
     * @param findings how many do
     * @param checks what each says
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
