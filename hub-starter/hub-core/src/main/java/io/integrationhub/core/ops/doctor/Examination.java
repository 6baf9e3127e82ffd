package io.integrationhub.core.ops.doctor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.integrationhub.core.doctor.Diagnosis;

/**
 * One diagnosis with its tenant and check.
 *
 * @param tenant the tenant whose connection was examined; {@code *} for what all tenants share
 * @param check the check that examined it
 * @param diagnosis the result
 */
record Examination(
        String tenant, String check, @JsonUnwrapped Diagnosis diagnosis) {}
